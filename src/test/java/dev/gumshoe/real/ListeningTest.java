package dev.gumshoe.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Target;
import dev.gumshoe.remote.listening.Heard;
import dev.gumshoe.remote.listening.Inside;
import dev.gumshoe.remote.listening.Limits;
import dev.gumshoe.remote.listening.Listening;
import dev.gumshoe.remote.listening.ListeningEvent;
import dev.gumshoe.remote.listening.ListeningPlan;
import dev.gumshoe.remote.listening.Point;
import dev.gumshoe.remote.listening.PointHeard;
import dev.gumshoe.remote.listening.Stopped;
import dev.gumshoe.remote.listening.Trigger;
import dev.gumshoe.remote.listening.Where;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packet captures at several points of real nodes at once. Needs root. */
final class ListeningTest {
  private static final Limits LIMITS = Limits.USUAL;

  @TempDir private static Path directory;
  private static PodAndPeer net;
  private static Target node;
  private static Target peer;
  private final List<ListeningEvent> events = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    net = new PodAndPeer(directory);
    node = PodAndPeer.connect(net.node(), "root");
    peer = PodAndPeer.connect(net.peer(), "root");
  }

  @AfterAll
  static void close() {
    node.close();
    peer.close();
    net.close();
  }

  private static Point onNode(String device) {
    return new Point(device, node, new Where.OnNode(device));
  }

  private static Trigger sh(String script) {
    return new Trigger(node, Command.of("bash", "-c", script));
  }

  private Heard run(String filter, Limits limits, Optional<Trigger> trigger, Point... points)
      throws Exception {
    Heard heard =
        Listening.run(
            new ListeningPlan(List.of(points), filter, limits, trigger),
            directory.resolve("files"),
            events::add);
    assertThat(PodAndPeer.running(net.node())).as("%s", heard).isEmpty();
    assertThat(PodAndPeer.running(net.peer())).as("%s", heard).isEmpty();
    return heard;
  }

  @Test
  void aConnectionIsHeardAtEveryPointOfItsWayFromItsFirstPacketOn() throws Exception {
    Heard heard =
        run(
            "tcp port 2222 and host 10.1.0.2",
            LIMITS,
            Optional.of(net.connectFromPod(node)),
            new Point("pod", node, new Where.InContainer(net.pod(), "eth0")),
            new Point("veth", node, new Where.VethOf(net.pod(), "eth0")),
            new Point("uplink", node, new Where.OnNode("wire")),
            new Point("all", node, new Where.OnNode("any")),
            new Point("peer", peer, new Where.OnNode("wire")));
    assertThat(heard.trigger().map(Capture::stdout).map(out -> out.text())).contains("SSH-");
    assertThat(heard.points()).extracting(PointHeard::problem).containsOnly(Optional.empty());
    assertThat(heard.points()).extracting(PointHeard::stopped).containsOnly(Stopped.TRIGGER_OVER);
    assertThat(heard.points())
        .extracting(PointHeard::device)
        .containsExactly("eth0", "cali1", "wire", "any", "wire");
    for (PointHeard point : heard.points()) {
      List<String> lines = PodAndPeer.read(point.file().orElseThrow());
      assertThat(lines.getFirst()).contains("10.1.0.2").contains("> 10.2.0.2.2222: Flags [S],");
      assertThat(lines).hasSize((int) point.packets());
      assertThat(lines).anyMatch(line -> line.contains("Flags [S.]"));
      assertThat(point.counts().orElseThrow().captured()).isEqualTo(point.packets());
      assertThat(point.counts().orElseThrow().droppedByKernel()).hasValue(0);
      assertThat(point.clock().orElseThrow().errorNanos()).isBetween(1L, 1_000_000_000L);
      assertThat(Math.abs(point.clock().orElseThrow().nanos()))
          .isLessThanOrEqualTo(point.clock().orElseThrow().errorNanos());
      assertThat(point.file().orElseThrow().toFile()).hasSize(point.bytes());
    }
    assertThat(heard.points().getFirst().command())
        .isEqualTo(
            "sudo nsenter -t "
                + net.pod().pid()
                + " -n -- tcpdump -n -p -U -w - -i eth0 -s 256 -B 4096 -c 100000 --immediate-mode"
                + " -- 'tcp port 2222 and host 10.1.0.2'");
  }

  @Test
  void theTriggerWaitsUntilEveryPointListensOrHasFailed() throws Exception {
    run(
        "",
        LIMITS,
        Optional.of(sh("true")),
        onNode("wire"),
        onNode("no-such"),
        new Point("pod", node, new Where.InContainer(net.pod(), "eth0")));
    List<Class<?>> order = new ArrayList<>();
    events.forEach(event -> order.add(event.getClass()));
    int trigger = order.indexOf(ListeningEvent.TriggerStarted.class);
    assertThat(order.subList(0, trigger))
        .filteredOn(ListeningEvent.Listens.class::equals)
        .hasSize(2);
    assertThat(order.subList(trigger, order.size())).doesNotContain(ListeningEvent.Listens.class);
    assertThat(order).filteredOn(ListeningEvent.Done.class::equals).hasSize(3);
  }

  @Test
  void aPointThatCannotListenIsAProblemAndTheOthersGoOn() throws Exception {
    Heard heard =
        run(
            "",
            LIMITS,
            Optional.of(net.connectFromPod(node)),
            onNode("no-such"),
            new Point("gone", node, new Where.InContainer(new Inside("old", 4_000_000), "eth0")),
            new Point("other", node, new Where.InContainer(net.pod(), "eth7")),
            new Point("unknown", node, new Where.InContainer(new Inside("dim", 0), "eth0")),
            onNode("wire"));
    assertThat(heard.points())
        .extracting(point -> point.problem().map(problem -> problem.why()))
        .containsExactly(
            Optional.of(Why.NO_TARGET),
            Optional.of(Why.NO_TARGET),
            Optional.of(Why.NO_TARGET),
            Optional.of(Why.NO_VALUE),
            Optional.empty());
    assertThat(heard.points())
        .extracting(point -> point.problem().map(problem -> problem.sentence()).orElse(""))
        .containsExactly(
            node.label() + " has no device no-such; `ip link` shows those that it has.",
            "old is no longer on "
                + node.label()
                + ": its process 4000000 has ended. Look for the container again.",
            "web on " + node.label() + " has no device eth7; `ip link` shows those that it has.",
            "The process id of dim on "
                + node.label()
                + " is not known, so its network cannot be listened to.",
            "");
    assertThat(heard.points().getLast().packets()).isGreaterThan(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp port",
        "$(touch /run/owned)",
        "; touch /run/owned",
        "tcp port '22'; \"$(touch /run/owned)\" `touch /run/owned` && id",
        "-w /run/owned",
        "--version",
        "host 10.0.0.1\nand nothing"
      })
  void aFilterIsOneArgumentAndItsFaultASentence(String filter) throws Exception {
    Heard heard = run(filter, LIMITS, Optional.of(sh("true")), onNode("wire"));
    PointHeard point = heard.points().getFirst();
    assertThat(point.problem().orElseThrow().why()).isEqualTo(Why.FAILED);
    assertThat(point.problem().orElseThrow().sentence())
        .startsWith("tcpdump on " + node.label() + " cannot use the filter \"")
        .endsWith(". See pcap-filter(7).");
    assertThat(point.file()).isEmpty();
    assertThat(heard.trigger()).isEmpty();
    assertThat(net.node().file("/run/owned")).doesNotExist();
  }

  private static String datagrams(int count) {
    return "for i in $(seq " + count + "); do echo $i > /dev/udp/10.2.0.2/9; done; true";
  }

  @Test
  void theFollowerIsToldOfWhatComesWhileItComes() throws Exception {
    run(
        "udp port 9",
        LIMITS,
        Optional.of(sh("for i in 1 2 3; do echo > /dev/udp/10.2.0.2/9; sleep 0.3; done")),
        onNode("wire"));
    assertThat(events)
        .filteredOn(ListeningEvent.Received.class::isInstance)
        .map(ListeningEvent.Received.class::cast)
        .extracting(ListeningEvent.Received::packets)
        .isSorted()
        .contains(1L, 2L, 3L);
  }

  @Test
  void anInterruptStopsThemAndKeepsTheirFiles() throws Exception {
    List<Throwable> thrown = new ArrayList<>();
    Thread runner =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    run(
                        "udp port 9",
                        LIMITS,
                        Optional.of(sh(datagrams(3) + "; sleep 1000")),
                        onNode("wire"));
                  } catch (Exception e) {
                    thrown.add(e);
                  }
                });
    while (runner.isAlive() && events.stream().noneMatch(ListeningTest::hasThree)) {
      Thread.sleep(20);
    }
    runner.interrupt();
    runner.join();
    assertThat(thrown).hasSize(1).first().isInstanceOf(InterruptedException.class);
    assertThat(PodAndPeer.allGone(net.node(), Duration.ofSeconds(10))).isTrue();
    PointHeard point =
        events.stream()
            .filter(ListeningEvent.Done.class::isInstance)
            .map(event -> ((ListeningEvent.Done) event).heard())
            .findFirst()
            .orElseThrow();
    assertThat(point.stopped()).isEqualTo(Stopped.OPERATOR);
    assertThat(PodAndPeer.read(point.file().orElseThrow())).hasSize(3);
  }

  private static boolean hasThree(ListeningEvent event) {
    return event instanceof ListeningEvent.Received received && received.packets() == 3;
  }
}
