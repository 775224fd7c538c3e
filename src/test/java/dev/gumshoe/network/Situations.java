package dev.gumshoe.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can become of a question between a pod and a peer. */
public final class Situations {
  private static final String DNAT =
      "node iptables -t nat -A PREROUTING -p tcp -d 10.96.0.1 --dport 80 -j DNAT --to"
          + " 10.2.0.2:8080";
  private static final String MASQUERADE_ALL =
      "node iptables -t nat -A POSTROUTING -p tcp -d 10.2.0.2 -j MASQUERADE --random-fully";
  private static final String DROP_AT_PEER = "peer iptables -A INPUT -p tcp --dport 8080 -j DROP";
  private static final Attempt DIRECTLY = Attempt.tcp("10.2.0.2", 8080);
  private static final Attempt AT_THE_SERVICE = Attempt.tcp("10.96.0.1", 80);
  private static final Attempt THROUGH_THE_TUNNEL = Attempt.tcp("10.245.0.2", 8080);
  private static final List<String> ESTABLISHED =
      List.of("established", "", "", "answered", "", "");
  private static final List<String> ARRIVED =
      List.of("unanswered", "", "", "arrived-unanswered", "peer", "");
  private static final List<String> LOST = List.of("unanswered", "", "", "lost", "cable", "node");
  private static final String IS_ESTABLISHED = "The connection was established.";
  private static final String IS_LOST =
      "The SYN left pod and was seen at cable, but never at node: it was lost between cable and"
          + " node.";
  private static final String IS_NOT_ANSWERED =
      "The SYN arrived at peer, and no answer was seen on wire.";

  private Situations() {}

  /** All of them. */
  public static Stream<Situation> all() {
    return Stream.of(telling(), established(), others()).flatMap(some -> some);
  }

  /** Those that a flow tells apart. */
  public static Stream<Situation> telling() {
    return Stream.of(
        aService(),
        Situation.of(
            "nobody listens",
            List.of(),
            Attempt.tcp("10.2.0.2", 81),
            List.of("refused", "", "10.2.0.2", "refused", "", ""),
            "The SYN was refused with RST from 10.2.0.2, which was first seen at peer."),
        Situation.of(
            "DROP at the node",
            List.of("node iptables -A FORWARD -p tcp -d 10.2.0.2 -j DROP"),
            DIRECTLY,
            LOST,
            IS_LOST),
        Situation.of(
            "a Service, dropped at the peer",
            List.of(DNAT, MASQUERADE_ALL, DROP_AT_PEER),
            AT_THE_SERVICE,
            ARRIVED,
            IS_NOT_ANSWERED),
        Situation.of(
            "the answer dropped at the node",
            List.of("node iptables -A FORWARD -p tcp --sport 8080 -j DROP"),
            DIRECTLY,
            List.of("unanswered", "", "", "answer-lost", "node", "cable"),
            "The answer left peer, was seen at node, and never reached cable."),
        Situation.of(
            "REJECT at the node",
            List.of(
                "node iptables -A FORWARD -p tcp -d 10.2.0.2 -j REJECT --reject-with"
                    + " icmp-port-unreachable"),
            DIRECTLY,
            List.of("refused-by-icmp", "port-unreachable", "10.1.0.1", "refused-by-icmp", "", ""),
            "The SYN was refused with ICMP port-unreachable from 10.1.0.1, which was first seen"
                + " at cable."),
        Situation.of(
            "REJECT with RST at the node",
            List.of(
                "node iptables -A FORWARD -p tcp -d 10.2.0.2 -j REJECT --reject-with tcp-reset"),
            DIRECTLY,
            List.of("refused", "", "10.2.0.2", "refused", "", ""),
            "The SYN was refused with RST from 10.2.0.2, which was first seen at cable. The SYN was"
                + " never seen at node: who refused it stands before that, and did so in that"
                + " name."),
        wrongChecksum(),
        lostOnAnotherWay());
  }

  private static Situation aService() {
    return Situation.of(
        "a Service", List.of(DNAT, MASQUERADE_ALL), AT_THE_SERVICE, ESTABLISHED, IS_ESTABLISHED);
  }

  private static Stream<Situation> established() {
    return Stream.of(
        Situation.of("established", List.of(), DIRECTLY, ESTABLISHED, IS_ESTABLISHED),
        Situation.of(
            "the server greets, and the client does not read it",
            List.of(),
            Attempt.deaf("10.2.0.2", 8081),
            ESTABLISHED,
            "The connection was established; the client sent nothing, and closed it while the"
                + " server was sending."),
        aService().at("any", "wire"),
        new Situation(
            "the answer takes another way",
            List.of("peer ip route replace 10.1.0.0/24 via 10.7.0.1"),
            List.of("peer ip route replace 10.1.0.0/24 via 10.2.0.1"),
            DIRECTLY,
            Situation.POINTS,
            ESTABLISHED,
            IS_ESTABLISHED),
        Situation.of("VXLAN", List.of(), THROUGH_THE_TUNNEL, ESTABLISHED, IS_ESTABLISHED),
        new Situation(
            "VXLAN without offload",
            offload("off"),
            offload("on"),
            THROUGH_THE_TUNNEL,
            Situation.POINTS,
            ESTABLISHED,
            IS_ESTABLISHED));
  }

  private static Stream<Situation> others() {
    return Stream.of(
        Situation.of(
            "blackhole route at the node",
            List.of("node ip route add blackhole 10.9.9.9"),
            Attempt.tcp("10.9.9.9", 8080),
            LOST,
            IS_LOST),
        Situation.of("DROP at the peer", List.of(DROP_AT_PEER), DIRECTLY, ARRIVED, IS_NOT_ANSWERED),
        Situation.of(
            "a Service, refused by ICMP",
            List.of(
                DNAT,
                MASQUERADE_ALL,
                "peer iptables -A INPUT -p tcp --dport 8080 -j REJECT --reject-with"
                    + " icmp-port-unreachable"),
            AT_THE_SERVICE,
            List.of("refused-by-icmp", "port-unreachable", "10.2.0.2", "refused-by-icmp", "", ""),
            "The SYN was refused with ICMP port-unreachable from 10.2.0.2, which was first seen at"
                + " peer."),
        new Situation(
            "the answer's next hop is silent",
            List.of("peer ip route replace 10.1.0.0/24 via 10.2.0.99"),
            List.of("peer ip route replace 10.1.0.0/24 via 10.2.0.1"),
            DIRECTLY,
            Situation.POINTS,
            ARRIVED,
            IS_NOT_ANSWERED
                + " Nobody answered ARP for 10.2.0.99 at peer; if that is the next hop, this is"
                + " why."),
        Situation.of(
            "UDP answered",
            List.of(),
            Attempt.udp("10.2.0.2", 5353),
            List.of("answered", "", "", "answered", "", ""),
            "The UDP datagram was answered."),
        Situation.of(
            "UDP to a closed port",
            List.of(),
            Attempt.udp("10.2.0.2", 5354),
            List.of("refused-by-icmp", "port-unreachable", "10.2.0.2", "refused-by-icmp", "", ""),
            "The UDP datagram was refused with ICMP port-unreachable from 10.2.0.2, which was first"
                + " seen at peer."),
        Situation.of(
            "no such neighbour",
            List.of(),
            Attempt.ping("10.2.0.77"),
            List.of("unanswered", "", "", "lost", "cable", "node"),
            "The ping left pod and was seen at cable, but never at node: it was lost between cable"
                + " and node. Nobody answered ARP for 10.2.0.77 at node."));
  }

  private static Situation wrongChecksum() {
    List<String> broken = new ArrayList<>(offload("off"));
    broken.add("node nft add table ip wrong");
    broken.add(
        "node nft add chain ip wrong leaving '{ type filter hook postrouting priority 300; }'");
    broken.add("node nft add rule ip wrong leaving oifname vxlan0 tcp checksum set 0x1234");
    List<String> mended = new ArrayList<>(offload("on"));
    mended.add("node nft delete table ip wrong");
    return new Situation(
        "VXLAN with broken checksums",
        broken,
        mended,
        THROUGH_THE_TUNNEL,
        Situation.POINTS,
        List.of("unanswered", "", "", "wrong-checksum", "node", ""),
        "The SYN arrived at node with a wrong TCP checksum, got as far as peer with it, and nobody"
            + " answered: who receives such a packet drops it without a word.");
  }

  private static Situation lostOnAnotherWay() {
    return new Situation(
            "the answer takes another way, which rp_filter does not take",
            List.of(
                "peer ip route replace 10.1.0.0/24 via 10.7.0.1",
                "node sysctl -qw net.ipv4.conf.back.rp_filter=1"),
            List.of(
                "peer ip route replace 10.1.0.0/24 via 10.2.0.1",
                "node sysctl -qw net.ipv4.conf.back.rp_filter=0"),
            DIRECTLY,
            Situation.POINTS,
            List.of("unanswered", "", "", "answer-lost", "peer", "node"),
            "The answer left peer and never reached node.")
        .at("wire", "any");
  }

  private static List<String> offload(String state) {
    return Stream.of("pod ethtool -K eth0", "node ethtool -K vxlan0", "node ethtool -K wire")
        .map(line -> line + " tx " + state)
        .toList();
  }
}
