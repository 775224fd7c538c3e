package dev.gumshoe.packets.correlate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gumshoe.evidence.PacketTrace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jspecify.annotations.Nullable;

/** Real packets of a real kernel, captured by tcpdump at several points. */
final class RealCapturesTest {
  private static final List<String> POINTS =
      List.of("pod:pod:eth0", "node:node:eth0", "peer:peer:eth0");
  private static final List<String> TUNNEL_POINTS =
      List.of("pod:pod:eth0", "veth:node:veth0", "peer:peer:eth0");
  private static final String SERVER =
      "my $s=IO::Socket::INET->new(Listen=>9,LocalPort=>8080,ReuseAddr=>1);print qq(ready\\n);"
          + "while(my $c=$s->accept){print $c qq(hello\\n);close $c}";
  private static final String ECHO =
      "my $s=IO::Socket::INET->new(Proto=>'udp',LocalPort=>5353);print qq(ready\\n);"
          + "while($s->recv(my $d,999)){$s->send($d)}";

  @TempDir private static @Nullable Path directory;
  private static @Nullable Lab lab;

  @BeforeAll
  static void begin() {
    Lab made = new Lab(Objects.requireNonNull(directory));
    lab = made;
    made.serve("peer", SERVER);
    made.serve("peer", ECHO);
  }

  @AfterAll
  static void end() {
    Objects.requireNonNull(lab).close();
  }

  /**
   * What is done to the network, what is tried, and what is concluded.
   *
   * @param undo sets right what {@code spoil} did
   * @param expected fate, refusal, sender, conclusion, last seen, missing at
   */
  record Case(
      String name,
      List<String> spoil,
      List<String> undo,
      String attempt,
      String to,
      int port,
      List<String> expected,
      String sentence) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static String tcp(String to, int port) {
    return "timeout 1.4 perl -MIO::Socket::INET -e 'my $s=IO::Socket::INET->new(\"%s:%d\");print <$s>'"
        .formatted(to, port);
  }

  private static String udp(String to, int port) {
    return ("timeout 0.4 perl -MIO::Socket::INET -e 'my $s=IO::Socket::INET->new(Proto=>\"udp\",PeerAddr=>\"%s:%d\");"
            + "$s->send(\"who is there, at this hour?\");$s->recv(my $d,99)'")
        .formatted(to, port);
  }

  private static String ping(String to) {
    return ("timeout 0.4 perl -MSocket -e 'socket(S,2,3,1);my $p=pack(q(CCnnna*),8,0,0,7,1,q(how are you?));"
            + "my $c=unpack(q(%%32n*),$p);$c=($c>>16)+($c&0xffff) while $c>>16;substr($p,2,2)=pack(q(n),~$c&0xffff);"
            + "send(S,$p,0,sockaddr_in(0,inet_aton(q(%s))));sleep 1'")
        .formatted(to);
  }

  private static Case plain(String name, String rule, String attempt, int port, List<String> expected, String sentence) {
    List<String> spoil = rule.isEmpty() ? List.of() : List.of(rule);
    List<String> undo = rule.isEmpty() ? List.of() : List.of(rule.replace(" -A ", " -D ").replace(" add ", " del "));
    return new Case(name, spoil, undo, attempt, "10.0.0.2", port, expected, sentence);
  }

  static Stream<Case> cases() {
    return Stream.of(
        plain("established", "", tcp("10.0.0.2", 8080), 8080,
            List.of("established", "", "", "answered", "", ""),
            "The connection was established."),
        plain("nobody listens", "", tcp("10.0.0.2", 81), 81,
            List.of("refused", "", "10.0.0.2", "refused", "", ""),
            "The SYN was refused with RST from 10.0.0.2, which was first seen at peer."),
        plain("DROP at the node", "node iptables -A FORWARD -p tcp -d 10.0.0.2 -j DROP",
            tcp("10.0.0.2", 8080), 8080,
            List.of("unanswered", "", "", "lost", "pod", "node"),
            "The SYN left pod, but was never seen at node: it was lost between pod and node."),
        plain("blackhole route at the node", "node ip route add blackhole 10.9.9.9",
            tcp("10.9.9.9", 8080), 8080,
            List.of("unanswered", "", "", "lost", "pod", "node"),
            "The SYN left pod, but was never seen at node: it was lost between pod and node."),
        plain("DROP at the peer", "peer iptables -A INPUT -p tcp --dport 8080 -j DROP",
            tcp("10.0.0.2", 8080), 8080,
            List.of("unanswered", "", "", "arrived-unanswered", "peer", ""),
            "The SYN arrived at peer, and nobody answered."),
        plain("the answer dropped at the node", "node iptables -A FORWARD -p tcp --sport 8080 -j DROP",
            tcp("10.0.0.2", 8080), 8080,
            List.of("unanswered", "", "", "answer-lost", "node", "pod"),
            "The answer left peer, was seen at node, and never reached pod."),
        plain("REJECT at the node",
            "node iptables -A FORWARD -p tcp -d 10.0.0.2 -j REJECT --reject-with icmp-port-unreachable",
            tcp("10.0.0.2", 8080), 8080,
            List.of("refused-by-icmp", "port-unreachable", "10.244.0.1", "refused-by-icmp", "", ""),
            "The SYN was refused with ICMP port-unreachable from 10.244.0.1, which was first seen at pod."),
        plain("REJECT with RST at the node",
            "node iptables -A FORWARD -p tcp -d 10.0.0.2 -j REJECT --reject-with tcp-reset",
            tcp("10.0.0.2", 8080), 8080,
            List.of("refused", "", "10.0.0.2", "refused", "", ""),
            "The SYN was refused with RST from 10.0.0.2, which was first seen at pod. The SYN was never seen at node: who refused it stands before that, and did so in that name."),
        plain("UDP answered", "", udp("10.0.0.2", 5353), 5353,
            List.of("answered", "", "", "answered", "", ""), "The UDP datagram was answered."),
        plain("UDP to a closed port", "", udp("10.0.0.2", 5354), 5354,
            List.of("refused-by-icmp", "port-unreachable", "10.0.0.2", "refused-by-icmp", "", ""),
            "The UDP datagram was refused with ICMP port-unreachable from 10.0.0.2, which was first seen at peer."),
        plain("no such neighbour", "", ping("10.0.0.77"), 0,
            List.of("unanswered", "", "", "lost", "pod", "node"),
            "The ping left pod, but was never seen at node: it was lost between pod and node. Nobody answered ARP for 10.0.0.77 at node."));
  }

  static Stream<Case> translated() {
    String dnat =
        "node iptables -t nat -A PREROUTING -p tcp -d 10.96.0.1 --dport 80 -j DNAT --to 10.0.0.2:8080";
    String masquerade =
        "node iptables -t nat -A POSTROUTING -p tcp -d 10.0.0.2 -j MASQUERADE --random-fully";
    String drop = "peer iptables -A INPUT -p tcp --dport 8080 -j DROP";
    String reject =
        "peer iptables -A INPUT -p tcp --dport 8080 -j REJECT --reject-with icmp-port-unreachable";
    return Stream.of(
        translated("a Service", List.of(dnat, masquerade),
            List.of("established", "", "", "answered", "", ""),
            "The connection was established."),
        translated("a Service, dropped", List.of(dnat, masquerade, drop),
            List.of("unanswered", "", "", "arrived-unanswered", "peer", ""),
            "The SYN arrived at peer, and nobody answered."),
        translated("a Service, refused by ICMP", List.of(dnat, masquerade, reject),
            List.of("refused-by-icmp", "port-unreachable", "10.0.0.2", "refused-by-icmp", "", ""),
            "The SYN was refused with ICMP port-unreachable from 10.0.0.2, which was first seen at peer."));
  }

  static Stream<Case> otherwise() {
    String dnat =
        "node iptables -t nat -A PREROUTING -p tcp -d 10.96.0.1 --dport 80 -j DNAT --to 10.0.0.2:8080";
    String masquerade =
        "node iptables -t nat -A POSTROUTING -p tcp -d 10.0.0.2 -j MASQUERADE --random-fully";
    return Stream.of(
        new Case("any, and a Service", List.of(dnat, masquerade), undo(List.of(dnat, masquerade)),
            tcp("10.96.0.1", 80), "any", 80,
            List.of("established", "", "", "answered", "", ""),
            "The connection was established."),
        new Case("the answer takes another way",
            List.of(
                "node ip link add back type veth peer name eth1 netns @peer",
                "node ip link set back up",
                "node ip addr add 10.7.0.1/24 dev back",
                "peer ip link set eth1 up",
                "peer ip addr add 10.7.0.2/24 dev eth1",
                "peer ip route replace 10.244.0.0/24 via 10.7.0.1"),
            List.of("peer ip route replace 10.244.0.0/24 via 10.0.0.1", "node ip link del back"),
            tcp("10.0.0.2", 8080), "10.0.0.2", 8080,
            List.of("established", "", "", "answered", "", ""),
            "The connection was established."));
  }

  private static Case translated(String name, List<String> spoil, List<String> expected, String sentence) {
    return new Case(
        name, spoil, undo(spoil), tcp("10.96.0.1", 80), "10.96.0.1", 80, expected, sentence);
  }

  private static List<String> undo(List<String> spoil) {
    return spoil.stream()
        .map(line -> line.replace(" -A ", " -D ").replace(" add ", " del "))
        .toList()
        .reversed();
  }

  static Stream<Case> throughTheTunnel() {
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
        new Case("VXLAN", List.of(), List.of(), tcp("10.245.0.2", 8080), "10.245.0.2", 8080,
            List.of("established", "", "", "answered", "", ""),
            "The connection was established."),
        new Case("VXLAN without offload", offloadOff, offloadOn, tcp("10.245.0.2", 8080),
            "10.245.0.2", 8080, List.of("established", "", "", "answered", "", ""),
            "The connection was established."),
        new Case("VXLAN with broken checksums", broken, mended, tcp("10.245.0.2", 8080),
            "10.245.0.2", 8080, List.of("unanswered", "", "", "wrong-checksum", "peer", ""),
            "The SYN arrived at peer with a wrong TCP checksum, and nobody answered: who receives such a packet drops it without a word."));
  }

  /** When a SYN is sent again depends on the kernel (tcp_syn_linear_timeouts). */
  private static String withoutTimes(String sentence) {
    return sentence
        .replaceAll(" It was sent \\d+ times \\([^)]*\\)\\.", "")
        .replaceAll(" \\d+ times \\([^)]*\\)", "");
  }

  private static List<String> points(String to) {
    return switch (to.split("\\.")[0] + "." + (to.indexOf('.') > 0 ? to.split("\\.")[1] : "")) {
      case "any." -> List.of("pod:pod:eth0", "node:node:any", "peer:peer:eth0");
      case "10.245" -> TUNNEL_POINTS;
      default -> POINTS;
    };
  }

  @ParameterizedTest
  @MethodSource({"cases", "translated", "throughTheTunnel", "otherwise"})
  void isConcluded(Case one) {
    Lab here = Objects.requireNonNull(lab);
    PacketTrace trace;
    try {
      one.spoil.forEach(line -> here.in(line.split(" ", 2)[0], line.split(" ", 2)[1]));
      trace =
          here.capture(
              new Trigger(Optional.empty(), one.port, ""),
              points(one.to),
              () -> here.try_("pod", one.attempt));
    } finally {
      one.undo.forEach(line -> here.try_(line.split(" ", 2)[0], line.split(" ", 2)[1]));
    }
    PacketTrace.Connection found = trace.connections().getFirst();
    assertEquals(
        one.expected,
        List.of(
            found.fate(),
            found.refusal(),
            found.sender(),
            found.conclusion(),
            found.lastSeen(),
            found.missingAt()),
        found::sentence);
    assertEquals(one.sentence, withoutTimes(found.sentence()));
  }
}
