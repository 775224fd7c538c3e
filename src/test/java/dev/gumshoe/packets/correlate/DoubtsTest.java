package dev.gumshoe.packets.correlate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gumshoe.evidence.PacketTrace;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Points that do not see all, clocks that differ, ways that are not the same there and back. */
final class DoubtsTest {
  private static final Made ASK = Made.tcp("10.244.0.5", 4000, "10.96.0.1", 80).ident(100);
  private static final Made SYN = ASK.syn(1000);
  private static final Made PING = Made.ping("10.244.0.5", "10.0.0.2", 7, 1, "some payload");

  @TempDir private Path directory;

  static Stream<Case> doubts() {
    Made again = SYN.ident(0);
    return Stream.of(
        Case.of(
            "the point that does not see it dropped packets",
            w -> w.seen(0, SYN, "pod", "node").dropped("peer", 3),
            "unknown node  1/0 1/0 0/0"),
        Case.of(
            "the point between has a problem",
            w -> w.problem("node", "tcpdump is not there.").seen(0, SYN, "pod"),
            "lost pod peer 1/0 0/0 0/0"),
        Case.of(
            "the answer may have gone unseen",
            w -> w.seen(0, SYN, "pod", "node", "peer").dropped("peer", 1),
            "unknown peer  1/0 1/0 1/0"),
        Case.of(
            "a damaged file",
            w ->
                w.seen(0, SYN, "pod", "node")
                    .at("peer", 50, PING.between("10.9.9.9", 7, "10.9.9.8", 7))
                    .cut("peer", 20),
            "unknown node  1/0 1/0 0/0"),
        Case.of(
            "what passes is encrypted",
            w ->
                w.seen(0, SYN, "pod")
                    .at("node", 1, Made.other(50, "10.0.0.1", "10.0.0.2", new byte[40]))
                    .at("peer", 2, SYN.hop()),
            "arrived-unanswered peer  1/0 0/0 1/0",
            "lost node peer 0/0 1/0 0/0"),
        Case.of(
            "the answer comes another way",
            w ->
                w.seen(0, SYN, "pod", "node", "peer")
                    .seen(1, ASK.back().synAck(5000, 1001), "peer", "pod")
                    .seen(2, ASK.ident(101).ack(1001, 5001), "pod", "node", "peer"),
            "answered   2/1 2/0 2/1"),
        Case.of(
            "the question goes another way",
            w -> w.seen(0, SYN, "pod", "peer"),
            "arrived-unanswered peer  1/0 0/0 1/0"),
        Case.of(
            "the client acknowledges what was not captured",
            w ->
                w.seen(0, SYN, "pod", "node", "peer")
                    .seen(1, ASK.back().synAck(5000, 1001), "peer", "node")
                    .seen(2, ASK.ident(101).ack(1001, 5001), "pod", "node", "peer"),
            "answered   2/0 2/1 2/1"),
        Case.of(
            "clocks seconds apart",
            w ->
                w.ahead("node", 7_000)
                    .ahead("peer", -7_000)
                    .seen(0, SYN, "pod", "node", "peer")
                    .seen(1000, SYN.ident(101), "pod", "node", "peer"),
            "arrived-unanswered peer  2/0 2/0 2/0"),
        Case.of(
            "identification 0, sent three times, one got through",
            w ->
                w.seen(0, again, "pod", "node")
                    .seen(1000, again, "pod", "node", "peer")
                    .seen(3000, again, "pod", "node"),
            "arrived-unanswered peer  3/0 3/0 1/0"),
        Case.of(
            "data that is too big for the way",
            w ->
                established(w)
                    .seen(10, ASK.ident(102).data(1001, 5001, 1400), "pod", "node")
                    .seen(300, ASK.ident(103).data(1001, 5001, 1400), "pod", "node"),
            "lost node peer 4/1 4/1 2/1"),
        Case.of(
            "the server's data does not come",
            w ->
                established(w)
                    .seen(10, ASK.back().ident(9).data(5001, 1001, 1400), "peer", "node")
                    .seen(300, ASK.back().ident(10).data(5001, 1001, 1400), "peer", "node"),
            "answer-lost node pod 2/1 2/3 2/3"),
        Case.of(
            "pings",
            w ->
                w.seen(0, PING.ident(5), "pod", "node", "peer")
                    .seen(1, PING.ident(5).pong(), "peer", "node", "pod"),
            "answered   1/1 1/1 1/1"),
        Case.of(
            "pings that are lost",
            w -> w.seen(0, PING.ident(5), "pod", "node"),
            "lost node peer 1/0 1/0 0/0"),
        Case.of(
            "IPv6",
            w -> w.seen(0, Made.tcp("fd00::1", 4000, "fd00::2", 80).syn(3), "pod", "node"),
            "lost node peer 1/0 1/0 0/0"),
        Case.of(
            "one point began too late, and the data does not get further than both",
            w -> {
              for (int i = 0; i < 80; i++) {
                w.at("pod", i, ASK.ident(i + 1).data(1001 + i * 10, 5001, 10));
              }
              return w.seen(90, ASK.ident(102).data(1801, 5001, 1400), "pod", "node")
                  .seen(300, ASK.ident(103).data(1801, 5001, 1400), "pod", "node");
            },
            "lost node peer 82/0 2/0 0/0"),
        Case.of(
            "the handshake is not completed",
            w ->
                w.seen(0, SYN, "pod", "node", "peer")
                    .seen(1, ASK.back().synAck(5000, 1001).stamp(1), "peer", "node", "pod")
                    .seen(2, ASK.ident(101).ack(1001, 5001), "pod", "node")
                    .seen(1001, ASK.back().synAck(5000, 1001).stamp(1001), "peer", "node", "pod")
                    .seen(1002, ASK.ident(102).ack(1001, 5001), "pod", "node"),
            "lost node peer 3/2 3/2 1/2"),
        Case.of("nothing at all", w -> w));
  }

  private static Wire established(Wire wire) {
    return wire.seen(0, SYN, "pod", "node", "peer")
        .seen(1, ASK.back().synAck(5000, 1001), "peer", "node", "pod")
        .seen(2, ASK.ident(101).ack(1001, 5001), "pod", "node", "peer");
  }

  @ParameterizedTest
  @MethodSource("doubts")
  void isConcluded(Case one) {
    PacketTrace trace = one.happens().apply(new Wire(directory, "pod", "node", "peer")).trace();
    assertEquals(
        one.concluded(),
        trace.connections().stream().map(Case::words).toList(),
        () -> trace.connections().toString());
  }
}
