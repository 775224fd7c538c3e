package dev.gumshoe.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.Attempt;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.session.PacketProgress;
import dev.gumshoe.session.Session;
import dev.gumshoe.session.SessionListener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A step that captures packets, over real sshd, on nodes with networks of their own. Needs root.
 */
final class PacketStepWalkTest {
  @TempDir private Path directory;

  private Session begin(PodAndPeer net, String seconds) throws Exception {
    return PacketWalk.begin(net, directory.resolve("session"), seconds, Map.of());
  }

  @Test
  void packetsOfOneConnectionAreSeenAtAllPointsAndKept() throws Exception {
    try (var net = new PodAndPeer(directory);
        Session session = begin(net, "10")) {
      assertThat(PacketWalk.proposed(session.advance())).isEqualTo("answered");
      Attempt attempt = PacketWalk.attempt(session);
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
      assertThat(PacketWalk.proposed(session.advance())).isEqualTo("lost");
      assertThat(soFar)
          .as("followed while it ran")
          .anySatisfy(
              trace ->
                  assertThat(trace.connections())
                      .extracting(connection -> connection.server().ip())
                      .containsExactly("10.2.0.2"));
      assertThat(PacketWalk.attempt(session).packets())
          .extracting(point -> point.packets() > 0)
          .containsExactly(true, true, false, false);
    }
  }

  @Test
  void withoutTcpdumpAtOnePointTheOthersStillCount() throws Exception {
    try (var net = new PodAndPeer(directory);
        Session session = begin(net, "10")) {
      PodAndPeer.takeAway(net.peer(), "tcpdump");
      assertThat(PacketWalk.proposed(session.advance())).isEqualTo("answered");
      assertThat(PacketWalk.attempt(session).answer()).isInstanceOf(Answer.Known.class);
      assertThat(PacketWalk.attempt(session).packets().getLast().problem())
          .startsWith("tcpdump is not installed on ");
    }
  }

  @Test
  void stoppingKeepsWhatCameAndTheStepIsDueAgain() throws Exception {
    try (var net = new PodAndPeer(directory);
        Session session = begin(net, "50")) {
      PodAndPeer.on(net.node(), "iptables -A FORWARD -i cali1 -p tcp -j DROP");
      FutureTask<Next> walk = PacketWalk.advanceUntilPacketsCome(session);
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
