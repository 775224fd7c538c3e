package dev.gumshoe.netfilter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of hooks, tables and chains, and what targets do. */
final class KernelOrderTest {
  private static final String PACKET = "tcp 10.0.0.1:4000 -> 10.0.0.2:80 in=eth0 delivered";

  private static String fate(Node node, String packet) {
    return Nodes.walk(node, packet).fate().map(Fate::word).orElse("depends");
  }

  @Test
  void rawComesBeforeConnectionTrackingAndMangleAfter() {
    Node node =
        Nodes.of(
            """
            *raw
            :PREROUTING ACCEPT [0:0]
            -A PREROUTING -m conntrack --ctstate NEW -j DROP
            COMMIT
            *mangle
            :PREROUTING ACCEPT [0:0]
            -A PREROUTING -m conntrack --ctstate NEW -j DROP
            COMMIT
            """);
    assertThat(WalkFacts.path(Nodes.walk(node, PACKET).paths().getFirst()))
        .containsEntry("fate", "dropped")
        .containsEntry("table", "mangle");
  }

  @Test
  void whatIsNotTrackedIsNotTranslated() {
    Node node =
        Nodes.of(
            """
            *raw
            :PREROUTING ACCEPT [0:0]
            -A PREROUTING -p tcp -j CT --notrack
            COMMIT
            *nat
            :PREROUTING ACCEPT [0:0]
            -A PREROUTING -p tcp -j DNAT --to-destination 10.9.9.9
            COMMIT
            *filter
            :INPUT ACCEPT [0:0]
            -A INPUT -m conntrack --ctstate UNTRACKED -j DROP
            COMMIT
            """);
    assertThat(Nodes.walk(node, PACKET).paths().getFirst().packet().destination())
        .hasToString("10.0.0.2");
    assertThat(fate(node, PACKET)).isEqualTo("dropped");
  }

  @Test
  void onlyTheFirstPacketSeesNat() {
    Node node =
        Nodes.table(
            "nat", ":PREROUTING ACCEPT [0:0]\n-A PREROUTING -j DNAT --to-destination 10.9.9.9");
    Walk first = Nodes.walk(node, "tcp 10.0.0.1:1 -> 10.0.0.2:2 in=eth0 forwarded");
    assertThat(first.paths().getFirst().packet().destination()).hasToString("10.9.9.9");
    Walk later =
        Nodes.walk(
            node, "tcp 10.0.0.1:1 -> 10.0.0.2:2 in=eth0 forwarded state=ESTABLISHED nat=none");
    assertThat(later.paths().getFirst().packet().destination()).hasToString("10.0.0.2");
    Walk recorded =
        Nodes.walk(
            node,
            "tcp 10.0.0.1:1 -> 10.0.0.2:2 in=eth0 forwarded state=ESTABLISHED"
                + " becomes=10.0.0.1:1->10.8.8.8:8");
    assertThat(recorded.paths().getFirst().packet().destination()).hasToString("10.8.8.8");
    Walk unsaid =
        Nodes.walk(node, "tcp 10.0.0.1:1 -> 10.0.0.2:2 in=eth0 forwarded state=ESTABLISHED");
    assertThat(unsaid.paths()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "-A INPUT -j A,-A INPUT -j DROP,-A A -j RETURN | dropped",
        "-A INPUT -g A,-A INPUT -j DROP,-A A -j RETURN | delivered",
        "-A INPUT -j A,-A INPUT -j DROP,-A A -g B,-A A -j ACCEPT,-A B -j RETURN | dropped",
        "-A INPUT -j A,-A INPUT -j DROP,-A A -j B,-A A -j ACCEPT,-A B -j RETURN | delivered",
        "-A INPUT -j RETURN,-A INPUT -j DROP | delivered",
        "-A INPUT -j LOG,-A INPUT -j NFLOG,-A INPUT -j DROP | dropped",
        "-A INPUT -j MARK --set-xmark 0x1/0x1,-A INPUT -m mark --mark 0x1/0x1 -j DROP | dropped",
        "-A INPUT -j CONNMARK --set-xmark 0x2/0x2,-A INPUT -m connmark --mark 0x2 -j DROP | dropped",
        "-A INPUT -j MARK --set-xmark 0x6/0xffffffff,-A INPUT -j CONNMARK --save-mark --nfmask 0x4"
            + " --ctmask 0x4,-A INPUT -m connmark --mark 0x4 -j DROP | dropped",
        "-A INPUT -j NFQUEUE --queue-num 3 | queued",
        "-A INPUT -j FROB --level 3 | undetermined",
        "-A INPUT -m limit --limit 1/sec -j LOG | delivered",
        "-A INPUT -m limit --limit 1/sec -j ACCEPT,-A INPUT -j DROP | depends",
        "-A INPUT -m limit --limit 1/sec -j DROP,-A INPUT -j DROP | dropped",
        "-A INPUT -p tcp -j REJECT --reject-with tcp-reset | rejected",
      })
  void targetsDoWhatTheKernelDoes(String lines, String expected) {
    Node node =
        Nodes.table(
            "filter",
            ":INPUT ACCEPT [0:0]\n:A - [0:0]\n:B - [0:0]\n" + lines.replace(",-A", "\n-A"));
    String fate =
        Nodes.walk(node, PACKET).paths().size() == 1
            ? Nodes.walk(node, PACKET).paths().getFirst().fate().word()
            : fate(node, PACKET);
    assertThat(fate).isEqualTo(expected);
  }

  @Test
  void chainsInACircleAndManyWaysAreCutAndSaidSo() {
    Node circle =
        Nodes.table("filter", ":INPUT ACCEPT [0:0]\n:A - [0:0]\n-A INPUT -j A\n-A A -j A");
    assertThat(fate(circle, PACKET)).isEqualTo("depends");
    var lots = new StringBuilder(":INPUT ACCEPT [0:0]\n");
    for (int i = 0; i < 30; i++) {
      lots.append("-A INPUT -m statistic --mode random --probability 0.5 -j MARK --set-xmark ")
          .append("0x%x/0x%x\n".formatted(1 << i, 1 << i));
    }
    Walk walk = Nodes.walk(Nodes.table("filter", lots.toString()), PACKET);
    assertThat(walk.cut()).isTrue();
    assertThat(walk.fate()).isEmpty();
    assertThat(walk.paths()).hasSizeLessThan(300);
  }

  @Test
  void bothBackendsAreAskedAndAnAcceptInOneDoesNotEndTheOther() {
    String accept = "*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -j ACCEPT\nCOMMIT\n";
    String drop = "*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -j DROP\nCOMMIT\n";
    Node node =
        Node.of(
            new Node.Rules("a", Nodes.rules(generated("legacy") + accept)),
            new Node.Rules("b", Nodes.rules(generated("nf_tables") + drop)));
    assertThat(fate(node, PACKET)).isEqualTo("dropped");
  }

  @Test
  void itIsSaidWhenTheOrderOfBackendsMatters() {
    String reject = "*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -j REJECT\nCOMMIT\n";
    String drop = "*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -j DROP\nCOMMIT\n";
    Node node =
        Node.of(
            new Node.Rules("a", Nodes.rules(generated("legacy") + reject)),
            new Node.Rules("b", Nodes.rules(generated("nf_tables") + drop)));
    Walk walk = Nodes.walk(node, PACKET);
    assertThat(walk.fate()).isEmpty();
    assertThat(walk.paths().stream().map(path -> path.fate().word()))
        .containsExactly("rejected", "dropped");
    assertThat(walk.paths().getFirst().assumptions()).singleElement().asString().contains("legacy");
  }

  private static String generated(String backend) {
    return "# Generated by iptables-save v1.8.9 (" + backend + ") on Sun Nov 22 02:17:38 2026\n";
  }

  @Test
  void tproxyHandsOverAndGoesOn() {
    Node node =
        Nodes.table(
            "mangle",
            ":PREROUTING ACCEPT [0:0]\n-A PREROUTING -p tcp -j TPROXY --on-port 15006 --on-ip"
                + " 127.0.0.1 --tproxy-mark 0x1/0xffffffff");
    Walk walk = Nodes.walk(node, PACKET);
    assertThat(walk.paths().getFirst().fate()).isEqualTo(new Fate.Proxied("127.0.0.1, port 15006"));
    assertThat(walk.paths().getFirst().packet().mark().value()).isEqualTo(1);
  }
}
