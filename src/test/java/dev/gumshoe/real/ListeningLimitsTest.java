package dev.gumshoe.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Ending;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Target;
import dev.gumshoe.remote.listening.Heard;
import dev.gumshoe.remote.listening.Limits;
import dev.gumshoe.remote.listening.Listening;
import dev.gumshoe.remote.listening.ListeningPlan;
import dev.gumshoe.remote.listening.Point;
import dev.gumshoe.remote.listening.PointHeard;
import dev.gumshoe.remote.listening.Stopped;
import dev.gumshoe.remote.listening.Trigger;
import dev.gumshoe.remote.listening.Where;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ends packet captures on real nodes, and what is told of what they missed. Needs root. */
final class ListeningLimitsTest {
  private static final Limits LIMITS = Limits.USUAL;

  @TempDir private static Path directory;
  private static PodAndPeer net;
  private static Target node;
  private static Target peer;

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
            _ -> {});
    assertThat(PodAndPeer.running(net.node())).as("%s", heard).isEmpty();
    assertThat(PodAndPeer.running(net.peer())).as("%s", heard).isEmpty();
    return heard;
  }

  @Test
  void theLimitOfTimeEndsThemWithoutATrigger() throws Exception {
    Heard heard = run("", LIMITS.withTime(Duration.ofSeconds(1)), Optional.empty(), onNode("wire"));
    PointHeard point = heard.points().getFirst();
    assertThat(point.stopped()).isEqualTo(Stopped.TIME);
    assertThat(point.problem()).isEmpty();
    assertThat(Duration.between(point.started(), point.ended()))
        .isGreaterThan(Duration.ofSeconds(1));
    assertThat(PodAndPeer.read(point.file().orElseThrow())).hasSize((int) point.packets());
  }

  @Test
  void theTimeEndsATriggerThatDoesNotEnd() throws Exception {
    Heard heard =
        run(
            "",
            LIMITS.withTime(Duration.ofSeconds(1)),
            Optional.of(sh("sleep 1000")),
            onNode("wire"));
    assertThat(heard.points().getFirst().stopped()).isEqualTo(Stopped.TIME);
    assertThat(heard.trigger().orElseThrow().ending())
        .isEqualTo(new Ending.TimedOut(Duration.ofSeconds(1)));
  }

  private static String datagrams(int count) {
    return "for i in $(seq " + count + "); do echo $i > /dev/udp/10.2.0.2/9; done; true";
  }

  @Test
  void theLimitOfPacketsEndsOnePointAndNotTheOthers() throws Exception {
    Heard heard =
        run(
            "udp port 9",
            LIMITS.withPackets(5),
            Optional.of(sh(datagrams(20))),
            onNode("wire"),
            new Point("pod", node, new Where.InContainer(net.pod(), "eth0")));
    assertThat(heard.points())
        .extracting(PointHeard::stopped)
        .containsExactly(Stopped.PACKETS, Stopped.TRIGGER_OVER);
    PointHeard point = heard.points().getFirst();
    assertThat(point.packets()).isEqualTo(5);
    assertThat(PodAndPeer.read(point.file().orElseThrow())).hasSize(5);
  }

  @Test
  void theLimitOfBytesEndsAPointAtAWholePacket() throws Exception {
    Heard heard =
        run("udp port 9", LIMITS.withBytes(1000), Optional.of(sh(datagrams(200))), onNode("wire"));
    PointHeard point = heard.points().getFirst();
    assertThat(point.stopped()).isEqualTo(Stopped.BYTES);
    assertThat(point.problem()).isEmpty();
    assertThat(point.bytes()).isBetween(900L, 1000L);
    assertThat(PodAndPeer.read(point.file().orElseThrow())).hasSize((int) point.packets());
  }

  @Test
  void whatTheKernelHadNoRoomForIsTold() throws Exception {
    Limits small = new Limits(LIMITS.time(), Duration.ofSeconds(3), 100_000, 64 << 20, 256, 32);
    String script =
        "pkill -STOP -x tcpdump; " + datagrams(3000) + "; pkill -CONT -x tcpdump; sleep 1";
    Heard heard = run("udp port 9", small, Optional.of(sh(script)), onNode("wire"));
    PointHeard point = heard.points().getFirst();
    assertThat(point.problem()).isEmpty();
    assertThat(point.counts().orElseThrow().droppedByKernel().orElseThrow()).isGreaterThan(100);
    assertThat(point.counts().orElseThrow().captured()).isEqualTo(point.packets());
    assertThat(point.packets()).isLessThan(3000);
  }

  @Test
  void morePointsThanSessionsDoNotKeepTheTriggerFromRunning() throws Exception {
    Point[] points = new Point[25];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Point("wire " + i, node, new Where.OnNode("wire"));
    }
    Heard heard = run("udp port 9", LIMITS, Optional.of(sh(datagrams(3))), points);
    assertThat(heard.points()).extracting(PointHeard::packets).containsOnly(3L);
  }
}
