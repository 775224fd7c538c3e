package dev.gumshoe.real;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.engine.Attempt;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Role;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Sessions with a flow of one step that captures packets, with both nodes over SSH. */
final class PacketWalk {
  private static final Path FLOW = Path.of("src/test/resources/real/what-becomes-of-it.yaml");

  private PacketWalk() {}

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

  private static Flow flow(String seconds) throws IOException {
    var problems = new Problems();
    return Catalog.check(
            new Source("flow.yaml", Files.readString(FLOW).replace("SECONDS", seconds)), problems)
        .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
  }

  /**
   * Begins a session.
   *
   * @param directory where it is kept
   * @param seconds how long who asks waits
   * @param inputs by name; others take the flow's default
   */
  static Session begin(PodAndPeer net, Path directory, String seconds, Map<String, String> inputs)
      throws Exception {
    Flow flow = flow(seconds);
    return Session.begin(
        flow,
        SessionInputs.of(flow, inputs),
        new Nodes(
            PodAndPeer.connect(net.node(), "root"),
            PodAndPeer.connect(net.peer(), "root"),
            net.pod().pid()),
        JournalWriter.create(directory, Clock.systemUTC()),
        "test");
  }

  /** What came of the packet captures. */
  static Attempt attempt(Session session) {
    return session.state().current().orElseThrow().last("trace").orElseThrow();
  }

  /** Where the step leads. */
  static String proposed(Next next) {
    return ((Next.Propose) next).decision().to();
  }

  /** Advances, and comes back when a point has packets; the walk goes on. */
  static FutureTask<Next> advanceUntilPacketsCome(Session session) throws InterruptedException {
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
      if (walk.isDone()) {
        throw new AssertionError("it was over before packets came: " + session.state());
      }
    }
    return walk;
  }
}
