package dev.gumshoe.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Why;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packet captures when what they need goes away or is not there. Needs root. */
final class BrokenListeningTest {
  private static final String DATAGRAMS = "for i in 1 2 3; do echo $i > /dev/udp/10.2.0.2/9; done";

  @TempDir private Path directory;
  private PodAndPeer net;

  @BeforeEach
  void start() throws Exception {
    net = new PodAndPeer(directory);
  }

  @AfterEach
  void close() {
    net.close();
  }

  private Heard listen(Target node, Limits limits, Optional<Trigger> trigger) throws Exception {
    Point point = new Point("wire", node, new Where.OnNode("wire"));
    return Listening.run(
        new ListeningPlan(List.of(point), "udp port 9", limits, trigger),
        directory.resolve("files"),
        _ -> {});
  }

  private CompletableFuture<PointHeard> listening(Target node, Limits limits) {
    CompletableFuture<PointHeard> heard = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                heard.complete(listen(node, limits, Optional.empty()).points().getFirst());
              } catch (Exception e) {
                heard.completeExceptionally(e);
              }
            });
    return heard;
  }

  /** Sends datagrams until the file has packets. */
  private void fill(Path folder, CompletableFuture<?> end) throws Exception {
    Path file = folder.resolve("1-wire.pcap");
    while (!end.isDone() && (!Files.exists(file) || Files.size(file) < 200)) {
      net.node().run("bash", "-c", DATAGRAMS).orFail();
      Thread.sleep(100);
    }
  }

  @Test
  void nothingIsLeftOnTheNodeWhenTheApplicationIsKilled() throws Exception {
    Path folder = Files.createDirectories(directory.resolve("killed"));
    Process process = ListeningProcess.start(net.node(), folder);
    try {
      fill(folder, process.onExit());
      assertThat(process.isAlive()).as(Files.readString(folder.resolve("said"))).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(PodAndPeer.allGone(net.node(), Duration.ofSeconds(20))).isTrue();
    assertThat(PodAndPeer.read(folder.resolve("1-wire.pcap"))).hasSizeGreaterThan(1);
  }

  @Test
  void aCutConnectionKeepsWhatCameAndLeavesNothingOnTheNode() throws Exception {
    try (Target node = PodAndPeer.connect(net.node(), "root")) {
      CompletableFuture<PointHeard> heard = listening(node, Limits.USUAL);
      fill(directory.resolve("files"), heard);
      net.node().dropConnections();
      PointHeard point = heard.get();
      assertThat(point.stopped()).isEqualTo(Stopped.FAILED);
      assertThat(point.problem().orElseThrow().why()).isEqualTo(Why.NOT_CONNECTED);
      assertThat(point.problem().orElseThrow().sentence())
          .contains("broke while the command ran")
          .endsWith("What was captured until then is kept.");
      assertThat(point.counts()).isEmpty();
      assertThat(PodAndPeer.read(point.file().orElseThrow())).hasSize((int) point.packets());
      assertThat(PodAndPeer.allGone(net.node(), Duration.ofSeconds(20))).isTrue();
    }
  }

  @Test
  void theNodeEndsItWhenTheWayToItIsGone() throws Exception {
    try (Target node = PodAndPeer.connect(net.node(), "root")) {
      CompletableFuture<PointHeard> heard =
          listening(node, Limits.USUAL.withTime(Duration.ofSeconds(2)));
      fill(directory.resolve("files"), heard);
      net.node().run("ip", "link", "set", "eth0", "down").orFail();
      PointHeard point = heard.get();
      assertThat(point.problem()).isPresent();
      assertThat(PodAndPeer.read(point.file().orElseThrow())).hasSize((int) point.packets());
      assertThat(PodAndPeer.allGone(net.node(), Duration.ofSeconds(60))).isTrue();
    }
  }

  @Test
  void aNodeWithoutTcpdumpIsAProblemThatSaysWhatElseTells() throws Exception {
    PodAndPeer.takeAway(net.node(), "tcpdump");
    try (Target node = PodAndPeer.connect(net.node(), "root")) {
      PointHeard point = listen(node, Limits.USUAL, Optional.empty()).points().getFirst();
      assertThat(point.problem().orElseThrow().why()).isEqualTo(Why.TOOL_MISSING);
      assertThat(point.problem().orElseThrow().sentence())
          .startsWith("tcpdump is not installed on " + node.label())
          .contains("`ss -tin`", "`nstat -az`", "`conntrack -S`", "`ip -s link`");
    }
  }

  @Test
  void withoutTimeoutOnTheNodeNothingIsLeftThereEither() throws Exception {
    PodAndPeer.takeAway(net.node(), "timeout");
    try (Target node = PodAndPeer.connect(net.node(), "root")) {
      Trigger trigger = new Trigger(node, Command.of("bash", "-c", DATAGRAMS));
      PointHeard well = listen(node, Limits.USUAL, Optional.of(trigger)).points().getFirst();
      assertThat(well.problem()).isEmpty();
      assertThat(well.counts().orElseThrow().captured()).isEqualTo(3);
      assertThat(PodAndPeer.allGone(net.node(), Duration.ZERO)).isTrue();
      CompletableFuture<PointHeard> heard = listening(node, Limits.USUAL);
      Path second = directory.resolve("files").resolve("1-wire-2.pcap");
      while (!heard.isDone() && !Files.exists(second)) {
        Thread.sleep(50);
      }
      Thread.sleep(1000);
      net.node().dropConnections();
      heard.get();
      assertThat(PodAndPeer.allGone(net.node(), Duration.ofSeconds(20))).isTrue();
    }
  }

  @Test
  void anOperatorWhoIsNotRootListensBySudoOrIsToldThatHeMayNot() throws Exception {
    try (Target node = PodAndPeer.connect(net.node(), NodeFiles.UNPRIVILEGED)) {
      PointHeard refused = listen(node, Limits.USUAL, Optional.empty()).points().getFirst();
      assertThat(refused.problem().orElseThrow().why()).isEqualTo(Why.NO_PERMISSION);
      assertThat(refused.problem().orElseThrow().sentence()).contains("cannot become root");
    }
    Path sudoers = net.node().file("/etc/sudoers");
    Files.writeString(sudoers, "root ALL=(ALL) ALL\nop ALL=(ALL) NOPASSWD: ALL\n");
    try (Target node = PodAndPeer.connect(net.node(), NodeFiles.UNPRIVILEGED)) {
      Trigger trigger = new Trigger(node, Command.of("bash", "-c", DATAGRAMS));
      PointHeard point = listen(node, Limits.USUAL, Optional.of(trigger)).points().getFirst();
      assertThat(point.problem()).isEmpty();
      assertThat(PodAndPeer.read(point.file().orElseThrow())).hasSize(3);
      assertThat(PodAndPeer.allGone(net.node(), Duration.ZERO)).isTrue();
      CompletableFuture<PointHeard> heard = listening(node, Limits.USUAL);
      Thread.sleep(1500);
      net.node().dropConnections();
      heard.get();
      assertThat(PodAndPeer.allGone(net.node(), Duration.ofSeconds(20))).isTrue();
    }
  }
}
