package dev.gumshoe.packets.correlate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is done to the network, what is tried, and what is concluded.
 *
 * @param undo sets right what {@code spoil} did
 * @param expected fate, refusal, sender, conclusion, last seen, missing at
 */
record RealCase(
    String name,
    List<String> spoil,
    List<String> undo,
    String attempt,
    String to,
    int port,
    List<String> expected,
    String sentence) {
  private static final String DNAT =
      "node iptables -t nat -A PREROUTING -p tcp -d 10.96.0.1 --dport 80 -j DNAT --to"
          + " 10.0.0.2:8080";
  private static final String MASQUERADE_ALL =
      "node iptables -t nat -A POSTROUTING -p tcp -d 10.0.0.2 -j MASQUERADE --random-fully";

  @Override
  public String toString() {
    return name;
  }

  static Stream<RealCase> all() {
    return Stream.of(plainly(), translated(), throughTheTunnel(), otherwise())
        .flatMap(cases -> cases);
  }

  private static RealCase plain(
      String name, String rule, String attempt, int port, List<String> expected, String sentence) {
    List<String> spoil = rule.isEmpty() ? List.of() : List.of(rule);
    List<String> undo =
        rule.isEmpty()
            ? List.of()
            : List.of(rule.replace(" -A ", " -D ").replace(" add ", " del "));
    return new RealCase(name, spoil, undo, attempt, "10.0.0.2", port, expected, sentence);
  }

  private static Stream<RealCase> plainly() {
    return Stream.of(
        plain(
            "established",
            "",
            Attempt.tcp("10.0.0.2", 8080),
            8080,
            List.of("established", "", "", "answered", "", ""),
            "The connection was established."),
        plain(
            "nobody listens",
            "",
            Attempt.tcp("10.0.0.2", 81),
            81,
            List.of("refused", "", "10.0.0.2", "refused", "", ""),
            "The SYN was refused with RST from 10.0.0.2, which was first seen at peer."),
        plain(
            "DROP at the node",
            "node iptables -A FORWARD -p tcp -d 10.0.0.2 -j DROP",
            Attempt.tcp("10.0.0.2", 8080),
            8080,
            List.of("unanswered", "", "", "lost", "pod", "node"),
            "The SYN left pod, but was never seen at node: it was lost between pod and node."),
        plain(
            "blackhole route at the node",
            "node ip route add blackhole 10.9.9.9",
            Attempt.tcp("10.9.9.9", 8080),
            8080,
            List.of("unanswered", "", "", "lost", "pod", "node"),
            "The SYN left pod, but was never seen at node: it was lost between pod and node."),
        plain(
            "DROP at the peer",
            "peer iptables -A INPUT -p tcp --dport 8080 -j DROP",
            Attempt.tcp("10.0.0.2", 8080),
            8080,
            List.of("unanswered", "", "", "arrived-unanswered", "peer", ""),
            "The SYN arrived at peer, and nobody answered."),
        plain(
            "the answer dropped at the node",
            "node iptables -A FORWARD -p tcp --sport 8080 -j DROP",
            Attempt.tcp("10.0.0.2", 8080),
            8080,
            List.of("unanswered", "", "", "answer-lost", "node", "pod"),
            "The answer left peer, was seen at node, and never reached pod."),
        plain(
            "REJECT at the node",
            "node iptables -A FORWARD -p tcp -d 10.0.0.2 -j REJECT --reject-with"
                + " icmp-port-unreachable",
            Attempt.tcp("10.0.0.2", 8080),
            8080,
            List.of("refused-by-icmp", "port-unreachable", "10.244.0.1", "refused-by-icmp", "", ""),
            "The SYN was refused with ICMP port-unreachable from 10.244.0.1, which was first seen"
                + " at pod."),
        plain(
            "REJECT with RST at the node",
            "node iptables -A FORWARD -p tcp -d 10.0.0.2 -j REJECT --reject-with tcp-reset",
            Attempt.tcp("10.0.0.2", 8080),
            8080,
            List.of("refused", "", "10.0.0.2", "refused", "", ""),
            "The SYN was refused with RST from 10.0.0.2, which was first seen at pod. The SYN was"
                + " never seen at node: who refused it stands before that, and did so in that"
                + " name."),
        plain(
            "UDP answered",
            "",
            Attempt.udp("10.0.0.2", 5353),
            5353,
            List.of("answered", "", "", "answered", "", ""),
            "The UDP datagram was answered."),
        plain(
            "UDP to a closed port",
            "",
            Attempt.udp("10.0.0.2", 5354),
            5354,
            List.of("refused-by-icmp", "port-unreachable", "10.0.0.2", "refused-by-icmp", "", ""),
            "The UDP datagram was refused with ICMP port-unreachable from 10.0.0.2, which was first"
                + " seen at peer."),
        plain(
            "no such neighbour",
            "",
            Attempt.ping("10.0.0.77"),
            0,
            List.of("unanswered", "", "", "lost", "pod", "node"),
            "The ping left pod, but was never seen at node: it was lost between pod and node."
                + " Nobody answered ARP for 10.0.0.77 at node."));
  }

  private static Stream<RealCase> translated() {
    String drop = "peer iptables -A INPUT -p tcp --dport 8080 -j DROP";
    String reject =
        "peer iptables -A INPUT -p tcp --dport 8080 -j REJECT --reject-with icmp-port-unreachable";
    return Stream.of(
        translated(
            "a Service",
            List.of(DNAT, MASQUERADE_ALL),
            List.of("established", "", "", "answered", "", ""),
            "The connection was established."),
        translated(
            "a Service, dropped",
            List.of(DNAT, MASQUERADE_ALL, drop),
            List.of("unanswered", "", "", "arrived-unanswered", "peer", ""),
            "The SYN arrived at peer, and nobody answered."),
        translated(
            "a Service, refused by ICMP",
            List.of(DNAT, MASQUERADE_ALL, reject),
            List.of("refused-by-icmp", "port-unreachable", "10.0.0.2", "refused-by-icmp", "", ""),
            "The SYN was refused with ICMP port-unreachable from 10.0.0.2, which was first seen at"
                + " peer."));
  }

  private static Stream<RealCase> otherwise() {
    return Stream.of(
        new RealCase(
            "any, and a Service",
            List.of(DNAT, MASQUERADE_ALL),
            Attempt.undo(List.of(DNAT, MASQUERADE_ALL)),
            Attempt.tcp("10.96.0.1", 80),
            "any",
            80,
            List.of("established", "", "", "answered", "", ""),
            "The connection was established."),
        new RealCase(
            "the answer takes another way",
            List.of(
                "node ip link add back type veth peer name eth1 netns @peer",
                "node ip link set back up",
                "node ip addr add 10.7.0.1/24 dev back",
                "peer ip link set eth1 up",
                "peer ip addr add 10.7.0.2/24 dev eth1",
                "peer ip route replace 10.244.0.0/24 via 10.7.0.1"),
            List.of("peer ip route replace 10.244.0.0/24 via 10.0.0.1", "node ip link del back"),
            Attempt.tcp("10.0.0.2", 8080),
            "10.0.0.2",
            8080,
            List.of("established", "", "", "answered", "", ""),
            "The connection was established."));
  }

  private static RealCase translated(
      String name, List<String> spoil, List<String> expected, String sentence) {
    return new RealCase(
        name,
        spoil,
        Attempt.undo(spoil),
        Attempt.tcp("10.96.0.1", 80),
        "10.96.0.1",
        80,
        expected,
        sentence);
  }

  private static Stream<RealCase> throughTheTunnel() {
    List<String> offloadOff =
        List.of(
            "pod ethtool -K eth0 tx off",
            "node ethtool -K vxlan0 tx off",
            "node ethtool -K eth0 tx off");
    List<String> offloadOn =
        List.of(
            "pod ethtool -K eth0 tx on",
            "node ethtool -K vxlan0 tx on",
            "node ethtool -K eth0 tx on");
    List<String> broken = new ArrayList<>(offloadOff);
    broken.add("node nft add table ip wrong");
    broken.add(
        "node nft add chain ip wrong leaving '{ type filter hook postrouting priority 300; }'");
    broken.add("node nft add rule ip wrong leaving oifname vxlan0 tcp checksum set 0x1234");
    List<String> mended = new ArrayList<>(offloadOn);
    mended.add("node nft delete table ip wrong");
    return Stream.of(
        new RealCase(
            "VXLAN",
            List.of(),
            List.of(),
            Attempt.tcp("10.245.0.2", 8080),
            "10.245.0.2",
            8080,
            List.of("established", "", "", "answered", "", ""),
            "The connection was established."),
        new RealCase(
            "VXLAN without offload",
            offloadOff,
            offloadOn,
            Attempt.tcp("10.245.0.2", 8080),
            "10.245.0.2",
            8080,
            List.of("established", "", "", "answered", "", ""),
            "The connection was established."),
        new RealCase(
            "VXLAN with broken checksums",
            broken,
            mended,
            Attempt.tcp("10.245.0.2", 8080),
            "10.245.0.2",
            8080,
            List.of("unanswered", "", "", "wrong-checksum", "peer", ""),
            "The SYN arrived at peer with a wrong TCP checksum, and nobody answered: who receives"
                + " such a packet drops it without a word."));
  }
}
