package dev.gumshoe.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.engine.Attempt;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Role;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.remote.Target;
import dev.gumshoe.remote.container.ContainerOnNode;
import dev.gumshoe.remote.container.ContainerRuntime;
import dev.gumshoe.remote.container.ContainerTarget;
import dev.gumshoe.session.PacketProgress;
import dev.gumshoe.session.Session;
import dev.gumshoe.session.SessionInputs;
import dev.gumshoe.session.SessionListener;
import dev.gumshoe.session.TargetSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A step that captures packets, over real sshd, on nodes with networks of their own. Needs root.
 */
final class PacketStepWalkTest {
  private static final String FLOW =
      """
      id: real
      title: Where do packets of a pod stop?
      symptoms: [nothing answers]
      sources: [{document: "000", note: made for a test}]
      roles:
        node: {title: The node, kind: node}
        app: {title: The pod, kind: container, on: node, select: {app: web}}
        peer: {title: The other node, kind: node}
      inputs:
        server: {type: ip, default: 10.2.0.2, ask: Who is asked?}
        port: {type: port, default: "2222", ask: Which port?}
      start: trace
      steps:
        trace:
          title: Which point sees the packets last?
          why: Four points, one attempt to connect.
          gather:
            trace:
              packets:
                points:
                  pod: {in: app, device: eth0}
                  cable: {veth-of: app, device: eth0}
                  node: {on: node, device: wire}
                  peer: {on: peer, device: wire}
                filter: "tcp port ${port} and host ${server}"
                trigger:
                  on: app
                  run: [timeout, "SECONDS", bash, -c, ': <"/dev/tcp/$0/$1"', "${server}", "${port}"]
                  limit: 60
                for: 60
              read: packet-trace
          decide:
            - when: >-
                trace.points.exists(p, p.name == 'cable' && p.packets > 0)
                && trace.points.exists(p, p.name == 'node' && p.problem == '' && p.packets == 0)
              because: The packets do not leave the node.
              to: lost
            - otherwise: {because: "They do.", to: fine}
          unknown: {because: "Nothing is known.", to: open}
      findings:
        lost: {kind: undetermined, title: Lost, cause: Lost., next: ["Look."]}
        fine: {kind: healthy, title: Fine, cause: Fine.}
        open: {kind: undetermined, title: Open, cause: Open., next: ["Look."]}
      """;

  @TempDir private Path directory;

  private static Flow flow(String seconds) {
    var problems = new Problems();
    return Catalog.check(new Source("flow.yaml", FLOW.replace("SECONDS", seconds)), problems)
        .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
  }

  /** Both nodes over SSH, and a process in the pod's network as the container. */
  private record Nodes(Target node, Target peer, long pid) implements TargetSource {
    @Override
    public Supply supply(Role role, Map<String, Target> targets) {
      return new Supply.Supplied(
          switch (role.name()) {
            case "node" -> node;
            case "peer" -> peer;
            default ->
                new ContainerTarget(
                    node,
                    new ContainerOnNode(
                        ContainerRuntime.NSENTER, List.of("nsenter"), "", "web", "", "", pid));
          },
          "for a test");
    }

    @Override
    public void close() {
      node.close();
      peer.close();
    }
  }

  private Session begin(PodAndPeer net, String seconds) throws Exception {
    Flow flow = flow(seconds);
    return Session.begin(
        flow,
        SessionInputs.of(flow, Map.of()),
        new Nodes(
            PodAndPeer.connect(net.node(), "root"),
            PodAndPeer.connect(net.peer(), "root"),
            net.pod().pid()),
        JournalWriter.create(directory.resolve("session"), Clock.systemUTC()),
        "test");
  }

  private static Attempt attempt(Session session) {
    return session.state().current().orElseThrow().last("trace").orElseThrow();
  }

  private static String proposed(Next next) {
    return ((Next.Propose) next).decision().to();
  }

  @Test
  void packetsOfOneConnectionAreSeenAtAllPointsAndKept() throws Exception {
    try (var net = new PodAndPeer(directory);
        Session session = begin(net, "10")) {
      assertThat(proposed(session.advance())).isEqualTo("fine");
      Attempt attempt = attempt(session);
      assertThat(attempt.capture().orElseThrow().exited(0)).as(attempt.toString()).isTrue();
      for (PacketCapture point : attempt.packets()) {
        assertThat(point.problem()).isEmpty();
        assertThat(point.clockError()).isPositive();
        assertThat(PodAndPeer.read(session.attachments().file(point.file())))
            .hasSize((int) point.packets())
            .anyMatch(line -> line.contains("10.2.0.2.2222: Flags [S]"));
      }
      assertThat(attempt.packets())
          .extracting(PacketCapture::device)
          .containsExactly("eth0", "cali1", "wire", "wire");
      assertThat(session.state())
          .isEqualTo(SessionState.of(JournalReader.read(directory.resolve("session")).events()));
    }
  }

  @Test
  void packetsThatTheNodeDropsAreSeenBeforeItOnly() throws Exception {
    try (var net = new PodAndPeer(directory);
        Session session = begin(net, "3")) {
      PodAndPeer.on(net.node(), "iptables -A FORWARD -i cali1 -p tcp -j DROP");
      var soFar = new CopyOnWriteArrayList<PacketTrace>();
      session.listen(
          new SessionListener() {
            @Override
            public void happened(Stamped event, SessionState state) {}

            @Override
            public void heard(PacketProgress progress) {
              progress.soFar().ifPresent(soFar::add);
            }
          });
      assertThat(proposed(session.advance())).isEqualTo("lost");
      assertThat(soFar)
          .as("followed while it ran")
          .anySatisfy(
              trace ->
                  assertThat(trace.connections())
                      .extracting(connection -> connection.server().ip())
                      .containsExactly("10.2.0.2"));
      assertThat(attempt(session).packets())
          .extracting(point -> point.packets() > 0)
          .containsExactly(true, true, false, false);
    }
  }

  @Test
  void withoutTcpdumpAtOnePointTheOthersStillCount() throws Exception {
    try (var net = new PodAndPeer(directory);
        Session session = begin(net, "10")) {
      PodAndPeer.takeAway(net.peer(), "tcpdump");
      assertThat(proposed(session.advance())).isEqualTo("fine");
      assertThat(attempt(session).answer()).isInstanceOf(Answer.Known.class);
      assertThat(attempt(session).packets().getLast().problem())
          .startsWith("tcpdump is not installed on ");
    }
  }

  @Test
  void stoppingKeepsWhatCameAndTheStepIsDueAgain() throws Exception {
    try (var net = new PodAndPeer(directory);
        Session session = begin(net, "50")) {
      PodAndPeer.on(net.node(), "iptables -A FORWARD -i cali1 -p tcp -j DROP");
      var received = new CountDownLatch(1);
      session.listen(
          new SessionListener() {
            @Override
            public void happened(Stamped event, SessionState state) {}

            @Override
            public void heard(PacketProgress progress) {
              if (progress.points().stream().anyMatch(point -> point.packets() > 0)) {
                received.countDown();
              }
            }
          });
      var walk = new FutureTask<>(session::advance);
      Thread.ofVirtual().start(walk);
      while (!received.await(50, TimeUnit.MILLISECONDS)) {
        assertThat(walk.isDone()).as(String.valueOf(session.state())).isFalse();
      }
      session.cancel();
      assertThat(walk).failsWithin(Duration.ofSeconds(60));
      var events =
          JournalReader.read(directory.resolve("session")).events().stream()
              .map(Stamped::event)
              .toList();
      assertThat(events.getLast()).isEqualTo(new Event.Stopped("trace"));
      PacketCapture pod = ((Event.PacketsEnded) events.get(events.size() - 2)).points().getFirst();
      assertThat(PodAndPeer.read(session.attachments().file(pod.file()))).isNotEmpty();
      assertThat(session.next()).isInstanceOf(Next.Run.class);
      assertThat(PodAndPeer.allGone(net.node(), Duration.ofSeconds(20))).isTrue();
    }
  }
}
