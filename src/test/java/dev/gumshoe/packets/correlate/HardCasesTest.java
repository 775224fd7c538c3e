package dev.gumshoe.packets.correlate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.evidence.PacketTrace.Connection;
import dev.gumshoe.packets.correlate.Made.Filled;
import dev.gumshoe.packets.file.Bytes;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Address translation, tunnels, clocks, points that do not see all, and what else makes it hard. */
final class HardCasesTest {
  private static final Made ASK = Made.tcp("10.244.0.5", 4000, "10.96.0.1", 80).ident(100);
  private static final Made SYN = ASK.syn(1000);
  private static final Made INSIDE = ASK.between("10.0.0.1", 61_234, "10.0.0.2", 8080);
  private static final Made DNS =
      Made.udp("10.244.0.5", 4000, "10.96.0.10", 53, "id of the question and a name");
  private static final Made PING = Made.ping("10.244.0.5", "10.0.0.2", 7, 1, "some payload");

  @TempDir private Path directory;

  /**
   * What happens.
   *
   * @param concluded for each connection its conclusion, last seen, missing at; then, for each
   *     point, how many asked and answered there
   */
  record Case(String name, UnaryOperator<Wire> happens, String... concluded) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> translation() {
    return Stream.of(
        new Case(
            "DNAT and SNAT with another port at the node",
            w ->
                w.at("pod", 0, SYN)
                    .seen(1, INSIDE.syn(1000).hop(), "node", "peer")
                    .seen(2, INSIDE.back().synAck(5000, 1001), "peer", "node")
                    .at("pod", 3, ASK.back().synAck(5000, 1001))
                    .at("pod", 4, ASK.ident(101).ack(1001, 5001))
                    .seen(5, INSIDE.ident(101).ack(1001, 5001), "node", "peer"),
            "answered   2/1 2/1 2/1"),
        new Case(
            "translated and lost",
            w -> w.at("pod", 0, SYN).at("node", 1, INSIDE.syn(1000).hop()),
            "lost node peer 1/0 1/0 0/0"),
        new Case(
            "UDP without identification, addresses and ports translated",
            w ->
                w.at("pod", 0, DNS)
                    .seen(1, DNS.between("10.0.0.1", 7777, "10.0.0.2", 53).hop(), "node", "peer"),
            "arrived-unanswered peer  1/0 1/0 1/0"),
        new Case(
            "a proxy asks for itself: another connection",
            w ->
                w.seen(0, SYN, "pod", "node")
                    .seen(1, ASK.back().synAck(5000, 1001), "node", "pod")
                    .seen(2, ASK.ident(101).ack(1001, 5001), "pod", "node")
                    .seen(3, INSIDE.ident(9).syn(777), "node", "peer"),
            "answered   2/1 2/1 0/0",
            "arrived-unanswered peer  0/0 1/0 1/0"),
        new Case(
            "refused by ICMP whose quote is translated on the way",
            w ->
                w.at("pod", 0, SYN)
                    .seen(1, INSIDE.syn(1000).hop(), "node", "peer")
                    .seen(2, INSIDE.syn(1000).hop().hop().error("10.0.0.2", 3, 10), "peer", "node")
                    .at("pod", 3, SYN.error("10.0.0.2", 3, 10)),
            "refused-by-icmp   1/0 1/0 1/0"),
        new Case(
            "two connections at once to the same place",
            w ->
                w.at("pod", 0, SYN)
                    .at("pod", 0, ASK.between("10.244.0.5", 4001, "10.96.0.1", 80).syn(2000))
                    .seen(1, INSIDE.syn(1000).hop(), "node")
                    .seen(1, INSIDE.between("10.0.0.1", 9, "10.0.0.2", 8080).syn(2000), "node", "peer"),
            "lost node peer 1/0 1/0 0/0",
            "arrived-unanswered peer  1/0 1/0 1/0"),
        new Case(
            "a port used again",
            w -> w.seen(0, SYN, "pod", "node", "peer").seen(9000, SYN.syn(900_000), "pod"),
            "arrived-unanswered peer  1/0 1/0 1/0",
            "lost pod node 1/0 0/0 0/0"));
  }

  static Stream<Case> tunnels() {
    Made inner = Made.tcp("10.244.0.5", 4000, "10.244.1.7", 80).ident(50).syn(1000);
    return Stream.of(
        new Case(
            "VXLAN",
            w -> w.at("pod", 0, inner).seen(1, inner.vxlan("10.0.0.1", "10.0.0.2"), "node", "peer"),
            "arrived-unanswered peer  1/0 1/0 1/0"),
        new Case(
            "IP in IP, and lost",
            w -> w.at("pod", 0, inner).at("node", 1, inner.ipip("10.0.0.1", "10.0.0.2")),
            "lost node peer 1/0 1/0 0/0"),
        new Case(
            "GRE",
            w -> w.at("pod", 0, inner).seen(1, inner.gre("10.0.0.1", "10.0.0.2"), "node", "peer"),
            "arrived-unanswered peer  1/0 1/0 1/0"),
        new Case(
            "VXLAN with a wrong outer checksum",
            w ->
                w.at("pod", 0, inner)
                    .at("node", 1, inner.vxlan("10.0.0.1", "10.0.0.2"))
                    .at("peer", 2, inner.vxlan("10.0.0.1", "10.0.0.2").sum(Filled.WRONG)),
            "wrong-checksum peer  1/0 1/0 1/0"),
        new Case(
            "left to the device at the sender, and right on arrival",
            w ->
                w.at("pod", 0, inner.sum(Filled.PARTIAL))
                    .at("node", 1, inner.sum(Filled.PARTIAL).vxlan("10.0.0.1", "10.0.0.2").sum(Filled.WRONG))
                    .at("peer", 2, inner.vxlan("10.0.0.1", "10.0.0.2")),
            "arrived-unanswered peer  1/0 1/0 1/0"),
        new Case(
            "left to the device, which left it so",
            w ->
                w.target("pod", "one")
                    .target("node", "one")
                    .target("peer", "two")
                    .at("pod", 0, inner.sum(Filled.PARTIAL))
                    .seen(1, inner.sum(Filled.PARTIAL).vxlan("10.0.0.1", "10.0.0.2"), "node", "peer"),
            "wrong-checksum peer  1/0 1/0 1/0"));
  }

  static Stream<Case> doubts() {
    Made again = SYN.ident(0);
    return Stream.of(
        new Case(
            "the point that does not see it dropped packets",
            w -> w.seen(0, SYN, "pod", "node").dropped("peer", 3),
            "unknown node  1/0 1/0 0/0"),
        new Case(
            "the point between has a problem",
            w -> w.problem("node", "tcpdump is not there.").seen(0, SYN, "pod"),
            "lost pod peer 1/0 0/0 0/0"),
        new Case(
            "the answer may have gone unseen",
            w -> w.seen(0, SYN, "pod", "node", "peer").dropped("peer", 1),
            "unknown peer  1/0 1/0 1/0"),
        new Case(
            "a damaged file",
            w ->
                w.seen(0, SYN, "pod", "node")
                    .at("peer", 50, PING.between("10.9.9.9", 7, "10.9.9.8", 7))
                    .cut("peer", 20),
            "unknown node  1/0 1/0 0/0"),
        new Case(
            "what passes is encrypted",
            w ->
                w.seen(0, SYN, "pod")
                    .at("node", 1, esp())
                    .at("peer", 2, SYN.hop()),
            "arrived-unanswered peer  1/0 0/0 1/0",
            "lost node peer 0/0 1/0 0/0"),
        new Case(
            "the answer comes another way",
            w ->
                w.seen(0, SYN, "pod", "node", "peer")
                    .seen(1, ASK.back().synAck(5000, 1001), "peer", "pod")
                    .seen(2, ASK.ident(101).ack(1001, 5001), "pod", "node", "peer"),
            "answered   2/1 2/0 2/1"),
        new Case(
            "the question goes another way",
            w -> w.seen(0, SYN, "pod", "peer"),
            "arrived-unanswered peer  1/0 0/0 1/0"),
        new Case(
            "the client acknowledges what was not captured",
            w ->
                w.seen(0, SYN, "pod", "node", "peer")
                    .seen(1, ASK.back().synAck(5000, 1001), "peer", "node")
                    .seen(2, ASK.ident(101).ack(1001, 5001), "pod", "node", "peer"),
            "answered   2/0 2/1 2/1"),
        new Case(
            "clocks seconds apart",
            w ->
                w.ahead("node", 7_000)
                    .ahead("peer", -7_000)
                    .seen(0, SYN, "pod", "node", "peer")
                    .seen(1000, SYN.ident(101), "pod", "node", "peer"),
            "arrived-unanswered peer  2/0 2/0 2/0"),
        new Case(
            "identification 0, sent three times, one got through",
            w ->
                w.seen(0, again, "pod", "node")
                    .seen(1000, again, "pod", "node", "peer")
                    .seen(3000, again, "pod", "node"),
            "arrived-unanswered peer  3/0 3/0 1/0"),
        new Case(
            "data that is too big for the way",
            w ->
                established(w)
                    .seen(10, ASK.ident(102).data(1001, 5001, 1400), "pod", "node")
                    .seen(300, ASK.ident(103).data(1001, 5001, 1400), "pod", "node"),
            "lost node peer 4/1 4/1 2/1"),
        new Case(
            "the server's data does not come",
            w ->
                established(w)
                    .seen(10, ASK.back().ident(9).data(5001, 1001, 1400), "peer", "node")
                    .seen(300, ASK.back().ident(10).data(5001, 1001, 1400), "peer", "node"),
            "answer-lost node pod 2/1 2/3 2/3"),
        new Case(
            "pings",
            w ->
                w.seen(0, PING.ident(5), "pod", "node", "peer")
                    .seen(1, PING.ident(5).pong(), "peer", "node", "pod"),
            "answered   1/1 1/1 1/1"),
        new Case(
            "pings that are lost",
            w -> w.seen(0, PING.ident(5), "pod", "node"),
            "lost node peer 1/0 1/0 0/0"),
        new Case(
            "IPv6",
            w -> w.seen(0, Made.tcp("fd00::1", 4000, "fd00::2", 80).syn(3), "pod", "node"),
            "lost node peer 1/0 1/0 0/0"),
        new Case("nothing at all", w -> w));
  }

  private static Made esp() {
    return new Made(
        50,
        "10.0.0.1",
        0,
        "10.0.0.2",
        0,
        0,
        0,
        0,
        -1,
        3,
        64,
        Bytes.of(new byte[40]),
        Filled.RIGHT);
  }

  private static Wire established(Wire wire) {
    return wire.seen(0, SYN, "pod", "node", "peer")
        .seen(1, ASK.back().synAck(5000, 1001), "peer", "node", "pod")
        .seen(2, ASK.ident(101).ack(1001, 5001), "pod", "node", "peer");
  }

  @ParameterizedTest
  @MethodSource({"translation", "tunnels", "doubts"})
  void isConcluded(Case one) {
    PacketTrace trace = one.happens.apply(new Wire(directory, "pod", "node", "peer")).trace();
    assertEquals(
        Arrays.asList(one.concluded),
        trace.connections().stream().map(HardCasesTest::words).toList(),
        () -> trace.connections().toString());
  }

  private static String words(Connection one) {
    List<String> counts =
        one.passages().stream().map(p -> p.asked() + "/" + p.answered()).toList();
    return String.join(
        " ",
        List.of(
            one.conclusion(), one.lastSeen(), one.missingAt(), String.join(" ", counts)));
  }
}
