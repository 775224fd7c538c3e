package dev.gumshoe.packets.correlate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gumshoe.evidence.PacketTrace.Connection;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One TCP connection from a pod over its node to a peer. */
final class PlainCasesTest {
  private static final Made ASK = Made.tcp("10.244.0.5", 4000, "10.0.0.2", 80).ident(100);
  private static final Made SYN = ASK.syn(1000);
  private static final Made ANSWER = ASK.back().synAck(5000, 1001);
  private static final String[] THERE = {"pod", "node", "peer"};
  private static final String[] BACK = {"peer", "node", "pod"};

  @TempDir private Path directory;

  record Plain(
      String name,
      UnaryOperator<Wire> happens,
      String fate,
      String conclusion,
      String lastSeen,
      String missingAt,
      String sentence) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Plain> cases() {
    return Stream.of(
        new Plain(
            "established",
            w ->
                w.seen(0, SYN, THERE)
                    .seen(1, ANSWER, BACK)
                    .seen(2, ASK.ident(101).ack(1001, 5001), THERE),
            "established",
            "answered",
            "",
            "",
            "The connection was established."),
        new Plain(
            "an answer without its question",
            w -> w.seen(0, ANSWER, "peer"),
            "unknown",
            "unknown",
            "peer",
            "",
            "The answer was seen at peer, and its SYN nowhere: that was sent before the packet"
                + " capture, or another way."),
        new Plain(
            "lost",
            w -> w.seen(0, SYN, "pod", "node").seen(1000, SYN.ident(101), "pod", "node"),
            "unanswered",
            "lost",
            "node",
            "peer",
            "The SYN left pod and was seen at node, but never at peer: it was lost between node and"
                + " peer. It was sent 2 times (after 1.0 s again)."),
        new Plain(
            "lost at once",
            w -> w.seen(0, SYN, "pod"),
            "unanswered",
            "lost",
            "pod",
            "node",
            "The SYN left pod, but was never seen at node: it was lost between pod and node."),
        new Plain(
            "nobody answers",
            w ->
                w.seen(0, SYN, THERE)
                    .seen(1000, SYN.ident(101), THERE)
                    .seen(3000, SYN.ident(102), THERE),
            "unanswered",
            "arrived-unanswered",
            "peer",
            "",
            "The SYN arrived at peer 3 times (after 1.0 s and 3.0 s again), and no answer was seen on eth0."),
        new Plain(
            "the answer is lost",
            w -> w.seen(0, SYN, THERE).seen(1, ANSWER, "peer", "node"),
            "unanswered",
            "answer-lost",
            "node",
            "pod",
            "The answer left peer, was seen at node, and never reached pod."),
        new Plain(
            "refused",
            w -> w.seen(0, SYN, THERE).seen(1, ASK.back().reset(0, 1001), BACK),
            "refused",
            "refused",
            "",
            "",
            "The SYN was refused with RST from 10.0.0.2, which was first seen at peer."),
        new Plain(
            "refused in the name of another",
            w -> w.seen(0, SYN, "pod", "node").seen(1, ASK.back().reset(0, 1001), "node", "pod"),
            "refused",
            "refused",
            "",
            "",
            "The SYN was refused with RST from 10.0.0.2, which was first seen at node. The SYN was"
                + " never seen at peer: who refused it stands before that, and did so in that"
                + " name."),
        new Plain(
            "refused by ICMP",
            w -> w.seen(0, SYN, "pod", "node").seen(1, SYN.error("10.0.0.1", 3, 3), "node", "pod"),
            "refused-by-icmp",
            "refused-by-icmp",
            "",
            "",
            "The SYN was refused with ICMP port-unreachable from 10.0.0.1, which was first seen at"
                + " node."),
        new Plain(
            "reset",
            w ->
                w.seen(0, SYN, THERE)
                    .seen(1, ANSWER, BACK)
                    .seen(2, ASK.ident(101).ack(1001, 5001), THERE)
                    .seen(9, ASK.back().reset(5001, 1001), BACK),
            "reset",
            "reset",
            "",
            "",
            "The connection was answered, and then reset by the server: RST from 10.0.0.2, which"
                + " was first seen at peer."),
        new Plain(
            "damaged",
            w ->
                w.seen(0, SYN, "pod", "node").at("peer", 1, SYN.hop().hop().sum(Made.Filled.WRONG)),
            "unanswered",
            "wrong-checksum",
            "peer",
            "",
            "The SYN arrived at peer with a wrong TCP checksum, and nobody answered: who receives"
                + " such a packet drops it without a word."));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isConcluded(Plain one) {
    List<Connection> found =
        one.happens.apply(new Wire(directory, "pod", "node", "peer")).trace().connections();
    assertEquals(
        List.of(List.of(one.fate, one.conclusion, one.lastSeen, one.missingAt, one.sentence)),
        found.stream()
            .map(c -> List.of(c.fate(), c.conclusion(), c.lastSeen(), c.missingAt(), c.sentence()))
            .toList());
  }
}
