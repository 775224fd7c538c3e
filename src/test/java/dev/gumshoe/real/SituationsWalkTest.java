package dev.gumshoe.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.Attempt;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.FactReader;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.evidence.PacketTrace.Connection;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.network.Laying;
import dev.gumshoe.network.Server;
import dev.gumshoe.network.Situation;
import dev.gumshoe.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What can become of a connection, followed by a step of a flow over real sshd at all four points,
 * and decided. Needs root.
 */
final class SituationsWalkTest {
  @TempDir private static Path directory;
  private static PodAndPeer net;

  @BeforeAll
  static void start() throws Exception {
    net = new PodAndPeer(directory);
    Laying.tunnel(net);
    Laying.wayBack(net);
    net.peer().start("server", Server.silent().toArray(String[]::new));
    while (!Files.readString(net.peer().directory().resolve("server.log")).contains("ready")) {
      Thread.sleep(20);
    }
  }

  @AfterAll
  static void close() {
    net.close();
  }

  private static Session begin(Situation one) throws Exception {
    return PacketWalk.begin(
        net,
        Files.createTempDirectory(directory, "walk").resolve("session"),
        "1.4",
        Map.of(
            "server", one.attempt().to(),
            "port", String.valueOf(one.attempt().port()),
            "uplink", one.device("peer")));
  }

  private static Connection found(Attempt attempt) {
    var facts = ((Answer.Known) attempt.answer()).facts();
    return FactReader.read(PacketTrace.class, facts).connections().getFirst();
  }

  private static List<String> concluded(Connection found) {
    return List.of(
        found.fate(),
        found.refusal(),
        found.sender(),
        found.conclusion(),
        found.lastSeen(),
        found.missingAt());
  }

  @ParameterizedTest
  @MethodSource("dev.gumshoe.network.Situations#telling")
  void isCapturedAndConcluded(Situation one) throws Exception {
    try (Session session = begin(one)) {
      one.begin(net);
      String to = PacketWalk.proposed(session.advance());
      Attempt attempt = PacketWalk.attempt(session);
      assertThat(attempt.packets())
          .extracting(PacketCapture::problem)
          .containsExactly("", "", "", "");
      Connection found = found(attempt);
      assertThat(concluded(found)).as(found.sentence()).isEqualTo(one.expected());
      assertThat(Situation.withoutTimes(found.sentence())).isEqualTo(one.sentence());
      assertThat(to).isEqualTo(found.conclusion());
    } finally {
      one.end(net);
    }
    assertThat(PodAndPeer.allGone(net.node(), Duration.ZERO)).isTrue();
    assertThat(PodAndPeer.allGone(net.peer(), Duration.ZERO)).isTrue();
  }

  @Test
  void aConnectionCutInTheMiddleKeepsWhatCameAndLeavesNothingOnTheNodes() throws Exception {
    Path kept = directory.resolve("cut");
    try (Session session =
        PacketWalk.begin(net, kept, "50", Map.of("server", "10.9.9.9", "port", "80"))) {
      net.in("node", "ip route add blackhole 10.9.9.9");
      FutureTask<Next> walk = PacketWalk.advanceUntilPacketsCome(session);
      net.node().dropConnections();
      String to = PacketWalk.proposed(walk.get());
      Attempt attempt = PacketWalk.attempt(session);
      List<PacketCapture> points = attempt.packets();
      assertThat(points)
          .extracting(point -> point.why().orElse(null))
          .containsExactly(Why.NOT_CONNECTED, Why.NOT_CONNECTED, Why.NOT_CONNECTED, null);
      assertThat(points.getFirst().problem()).endsWith("What was captured until then is kept.");
      assertThat(PodAndPeer.read(session.attachments().file(points.getFirst().file())))
          .hasSize((int) points.getFirst().packets())
          .anyMatch(line -> line.contains("> 10.9.9.9.80: Flags [S]"));
      assertThat(to).isEqualTo("lost");
      assertThat(concluded(found(attempt)))
          .containsExactly("unanswered", "", "", "lost", "cable", "peer");
      assertThat(found(attempt).sentence()).contains("That it was not seen at node proves nothing");
      assertThat(session.state()).isEqualTo(SessionState.of(JournalReader.read(kept).events()));
    } finally {
      net.in("node", "ip route del blackhole 10.9.9.9");
    }
    assertThat(PodAndPeer.allGone(net.node(), Duration.ofSeconds(20))).isTrue();
    assertThat(PodAndPeer.allGone(net.peer(), Duration.ZERO)).isTrue();
  }
}
