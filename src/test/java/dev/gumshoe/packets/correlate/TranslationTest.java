package dev.gumshoe.packets.correlate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.correlate.Made.Filled;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same packet through address translation and tunnels. */
final class TranslationTest {
  private static final Made ASK = Made.tcp("10.244.0.5", 4000, "10.96.0.1", 80).ident(100);
  private static final Made SYN = ASK.syn(1000);
  private static final Made INSIDE = ASK.between("10.0.0.1", 61_234, "10.0.0.2", 8080);
  private static final Made DNS =
      Made.udp("10.244.0.5", 4000, "10.96.0.10", 53, "id of the question and a name");

  @TempDir private Path directory;

  static Stream<Case> translation() {
    return Stream.of(
        Case.of(
            "DNAT and SNAT with another port at the node",
            w ->
                w.at("pod", 0, SYN)
                    .seen(1, INSIDE.syn(1000).hop(), "node", "peer")
                    .seen(2, INSIDE.back().synAck(5000, 1001), "peer", "node")
                    .at("pod", 3, ASK.back().synAck(5000, 1001))
                    .at("pod", 4, ASK.ident(101).ack(1001, 5001))
                    .seen(5, INSIDE.ident(101).ack(1001, 5001), "node", "peer"),
            "answered   2/1 2/1 2/1"),
        Case.of(
            "translated and lost",
            w -> w.at("pod", 0, SYN).at("node", 1, INSIDE.syn(1000).hop()),
            "lost node peer 1/0 1/0 0/0"),
        Case.of(
            "UDP without identification, addresses and ports translated",
            w ->
                w.at("pod", 0, DNS)
                    .seen(1, DNS.between("10.0.0.1", 7777, "10.0.0.2", 53).hop(), "node", "peer"),
            "arrived-unanswered peer  1/0 1/0 1/0"),
        Case.of(
            "a proxy asks for itself: another connection",
            w ->
                w.seen(0, SYN, "pod", "node")
                    .seen(1, ASK.back().synAck(5000, 1001), "node", "pod")
                    .seen(2, ASK.ident(101).ack(1001, 5001), "pod", "node")
                    .seen(3, INSIDE.ident(9).syn(777), "node", "peer"),
            "answered   2/1 2/1 0/0",
            "arrived-unanswered peer  0/0 1/0 1/0"),
        Case.of(
            "refused by ICMP whose quote is translated on the way",
            w ->
                w.at("pod", 0, SYN)
                    .seen(1, INSIDE.syn(1000).hop(), "node", "peer")
                    .seen(2, INSIDE.syn(1000).hop().hop().error("10.0.0.2", 3, 10), "peer", "node")
                    .at("pod", 3, SYN.error("10.0.0.2", 3, 10)),
            "refused-by-icmp   1/0 1/0 1/0"),
        Case.of(
            "two connections at once to the same place",
            w ->
                w.at("pod", 0, SYN)
                    .at("pod", 0, ASK.between("10.244.0.5", 4001, "10.96.0.1", 80).syn(2000))
                    .seen(1, INSIDE.syn(1000).hop(), "node")
                    .seen(
                        1,
                        INSIDE.between("10.0.0.1", 9, "10.0.0.2", 8080).syn(2000),
                        "node",
                        "peer"),
            "lost node peer 1/0 1/0 0/0",
            "arrived-unanswered peer  1/0 1/0 1/0"),
        Case.of(
            "the answer is not translated back",
            w ->
                w.at("pod", 0, SYN)
                    .at("node", 1, INSIDE.between("10.244.0.5", 4000, "10.0.0.2", 8080).syn(1000))
                    .at("pod", 2, Made.tcp("10.0.0.2", 8080, "10.244.0.5", 4000).synAck(5, 1001))
                    .at("pod", 3, Made.tcp("10.244.0.5", 4000, "10.0.0.2", 8080).reset(1001, 6)),
            "reset   1/1 1/0 0/0"),
        Case.of(
            "two connections that begin with the same number",
            w ->
                w.at("pod", 0, SYN)
                    .at("pod", 1, ASK.between("10.244.0.5", 4001, "10.96.0.1", 80).syn(1000)),
            "lost pod node 1/0 0/0 0/0",
            "lost pod node 1/0 0/0 0/0"),
        Case.of(
            "time stamps tell what identification does not",
            w ->
                w.at("pod", 0, SYN.ident(0).stamp(7))
                    .at("pod", 1000, SYN.ident(0).stamp(1007))
                    .at("node", 1001, INSIDE.syn(1000).ident(0).stamp(1007).hop()),
            "lost node peer 2/0 1/0 0/0"),
        Case.of(
            "a port used again",
            w -> w.seen(0, SYN, "pod", "node", "peer").seen(9000, SYN.syn(900_000), "pod"),
            "arrived-unanswered peer  1/0 1/0 1/0",
            "lost pod node 1/0 0/0 0/0"));
  }

  static Stream<Case> tunnels() {
    Made inner = Made.tcp("10.244.0.5", 4000, "10.244.1.7", 80).ident(50).syn(1000);
    return Stream.of(
        Case.of(
            "VXLAN",
            w -> w.at("pod", 0, inner).seen(1, inner.vxlan("10.0.0.1", "10.0.0.2"), "node", "peer"),
            "arrived-unanswered peer  1/0 1/0 1/0"),
        Case.of(
            "IP in IP, and lost",
            w -> w.at("pod", 0, inner).at("node", 1, inner.ipip("10.0.0.1", "10.0.0.2")),
            "lost node peer 1/0 1/0 0/0"),
        Case.of(
            "GRE",
            w -> w.at("pod", 0, inner).seen(1, inner.gre("10.0.0.1", "10.0.0.2"), "node", "peer"),
            "arrived-unanswered peer  1/0 1/0 1/0"),
        Case.of(
            "VXLAN with a wrong outer checksum",
            w ->
                w.at("pod", 0, inner)
                    .at("node", 1, inner.vxlan("10.0.0.1", "10.0.0.2"))
                    .at("peer", 2, inner.vxlan("10.0.0.1", "10.0.0.2").sum(Filled.WRONG)),
            "wrong-checksum peer  1/0 1/0 1/0"),
        Case.of(
            "left to the device at the sender, and right on arrival",
            w ->
                w.at("pod", 0, inner.sum(Filled.PARTIAL))
                    .at(
                        "node",
                        1,
                        inner.sum(Filled.PARTIAL).vxlan("10.0.0.1", "10.0.0.2").sum(Filled.WRONG))
                    .at("peer", 2, inner.vxlan("10.0.0.1", "10.0.0.2")),
            "arrived-unanswered peer  1/0 1/0 1/0"),
        Case.of(
            "left to the device, which left it so",
            w ->
                w.target("pod", "one")
                    .target("node", "one")
                    .target("peer", "two")
                    .at("pod", 0, inner.sum(Filled.PARTIAL))
                    .seen(
                        1, inner.sum(Filled.PARTIAL).vxlan("10.0.0.1", "10.0.0.2"), "node", "peer"),
            "wrong-checksum peer  1/0 1/0 1/0"));
  }

  @ParameterizedTest
  @MethodSource({"translation", "tunnels"})
  void isConcluded(Case one) {
    PacketTrace trace = one.happens().apply(new Wire(directory, "pod", "node", "peer")).trace();
    assertEquals(
        one.concluded(),
        trace.connections().stream().map(Case::words).toList(),
        () -> trace.connections().toString());
  }
}
