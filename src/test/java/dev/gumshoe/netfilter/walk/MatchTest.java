package dev.gumshoe.netfilter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What single rules say of single packets: yes (dropped), no (delivered), or that it depends. */
final class MatchTest {
  private static final String TCP = "tcp 10.0.0.1:40000 -> 10.0.0.2:80 in=eth0 delivered ";
  private static final String UNKNOWN = "tcp ? -> 10.0.0.2:80 in=eth0 delivered mark=? state=? ";

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "-s 10.0.0.0/8 | yes | depends",
        "! -s 10.0.0.0/8 | no | depends",
        "-s 10.0.0.1/255.0.0.255 | yes | depends",
        "-s 0.0.0.0/0 | yes | yes",
        "-d 10.0.0.3/32 | no | no",
        "-p tcp | yes | yes",
        "! -p tcp | no | no",
        "-p udp | no | no",
        "-i eth0 | yes | yes",
        "-i eth+ | yes | yes",
        "! -i eth+ | no | no",
        "-p tcp -m tcp --dport 80 | yes | yes",
        "-p tcp -m tcp --dport 79:81 | yes | yes",
        "-p tcp -m tcp ! --dport 80 | no | no",
        "-p tcp -m tcp --sport 40000 | yes | depends",
        "-p tcp -m tcp ! --sport 1024:65535 | no | depends",
        "-p tcp -m multiport --dports 22,80,8000:8010 | yes | yes",
        "-p tcp -m multiport --sports 22,80 | no | depends",
        "-p tcp -m multiport --ports 22,80 | yes | yes",
        "-p tcp -m multiport ! --dports 22,80 | no | no",
        "-p tcp -m tcp --tcp-flags FIN,SYN,RST,ACK SYN | yes | yes",
        "-p tcp -m tcp ! --tcp-flags FIN,SYN,RST,ACK SYN | no | no",
        "-p tcp -m tcp --tcp-flags SYN,ACK SYN,ACK | no | no",
        "-p tcp -m tcp --tcp-option 8 | depends | depends",
        "-m mark --mark 0x0/0x4000 | yes | depends",
        "-m mark --mark 0x4000/0x4000 | no | depends",
        "-m mark ! --mark 0x4000/0x4000 | yes | depends",
        "-m conntrack --ctstate NEW | yes | depends",
        "-m conntrack --ctstate RELATED,ESTABLISHED | no | depends",
        "-m conntrack ! --ctstate INVALID | yes | depends",
        "-m conntrack --ctstate DNAT | no | depends",
        "-m conntrack --ctorigdst 10.0.0.2/32 | yes | depends",
        "-m conntrack --ctorigdstport 443 | no | depends",
        "-m state --state NEW,ESTABLISHED | yes | depends",
        "-m connmark --mark 0x0/0xff | yes | depends",
        "-m comment --comment \"hello -j ACCEPT\" | yes | yes",
        "-m limit --limit 5/min | depends | depends",
        "-m statistic --mode random --probability 0.50000000000 | depends | depends",
        "-m statistic --mode random --probability 1.00000000000 | yes | yes",
        "-m statistic --mode nth --every 3 --packet 0 | depends | depends",
        "-m recent --set --name x --rsource | yes | yes",
        "-m recent --rcheck --name x --rsource | depends | depends",
        "-m addrtype --dst-type MULTICAST | no | no",
        "-m addrtype --dst-type LOCAL | depends | depends",
        "-m iprange --src-range 10.0.0.0-10.0.0.9 | yes | depends",
        "-m length --length 0:1500 | depends | depends",
        "-m set --match-set nowhere src | depends | depends",
        "-m frobnicate --level 3 | depends | depends",
        "-p icmp -m icmp --icmp-type 8 | no | no",
      })
  void isTriedAsTheKernelDoes(String rule, String known, String unknown) {
    Node node = Nodes.table("filter", ":INPUT ACCEPT [0:0]\n-A INPUT " + rule + " -j DROP");
    assertThat(answer(node, TCP)).as("a packet of which all is known").isEqualTo(known);
    assertThat(answer(node, UNKNOWN)).as("a packet of which little is").isEqualTo(unknown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "-p icmp -m icmp --icmp-type 8 | icmp 10.0.0.1 -> 10.0.0.2 | yes",
        "-p icmp -m icmp --icmp-type 8/0 | icmp 10.0.0.1 -> 10.0.0.2 type=8/? | depends",
        "-p icmp -m icmp --icmp-type 3/4 | icmp 10.0.0.1 -> 10.0.0.2 type=3/3 | no",
        "-p icmp -m icmp --icmp-type any | icmp 10.0.0.1 -> 10.0.0.2 type=3/3 | yes",
        "-p icmp -m icmp ! --icmp-type 8 | icmp 10.0.0.1 -> 10.0.0.2 | no",
        "-p ipip | 94 10.0.0.1 -> 10.0.0.2 | yes",
        "-p ipip | 4 10.0.0.1 -> 10.0.0.2 | no",
        "-p ipencap | 4 10.0.0.1 -> 10.0.0.2 | yes",
        "-p eigrp | 88 10.0.0.1 -> 10.0.0.2 | yes",
        "-p 253 | 253 10.0.0.1 -> 10.0.0.2 | yes",
        "-p tcp -m tcp --dport 80 | tcp 10.0.0.1 -> 10.0.0.2 fragment | no",
        "-p tcp -m tcp ! --dport 80 | tcp 10.0.0.1 -> 10.0.0.2 fragment | no",
        "-m length --length 60 | udp 10.0.0.1:1 -> 10.0.0.2:2 length=60 | yes",
        "-m ttl --ttl-lt 10 | udp 10.0.0.1:1 -> 10.0.0.2:2 ttl=10 | no",
        "-m ttl --ttl-gt 9 | udp 10.0.0.1:1 -> 10.0.0.2:2 ttl=10 | yes",
        "-m tos --tos 0x10/0x3f | udp 10.0.0.1:1 -> 10.0.0.2:2 tos=16 | yes",
        "-m dscp --dscp 0x2e | udp 10.0.0.1:1 -> 10.0.0.2:2 tos=184 | yes",
        "-m mac --mac-source 02:00:00:00:00:01 | udp ? -> 10.0.0.2 mac=02:00:00:00:00:01 | yes",
        "-m physdev --physdev-in veth+ | udp ? -> 10.0.0.2 physin=veth3 | yes",
        "-m physdev --physdev-is-in | udp ? -> 10.0.0.2 physin=none | no",
        "-p tcp -m tcpmss --mss 1:1400 | tcp ? -> 10.0.0.2 mss=1460 | no",
        "-p tcp -m tcp --tcp-option 4 | tcp ? -> 10.0.0.2 options=2,4 | yes",
        "-m conntrack --ctstatus SEEN_REPLY | tcp ? -> 10.0.0.2 state=ESTABLISHED | yes",
        "-m conntrack --ctdir REPLY | tcp ? -> 10.0.0.2 state=ESTABLISHED direction=reply | yes",
      })
  void asksForWhatFewPacketsHave(String rule, String packet, String expected) {
    Node node = Nodes.table("filter", ":INPUT ACCEPT [0:0]\n-A INPUT " + rule + " -j DROP");
    assertThat(answer(node, packet + " in=eth0 delivered")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "ip dst | yes",
        "ip src | no",
        "net dst | no",
        "wide dst | yes",
        "ipport dst,dst | yes",
        "ipport dst,src | no",
        "ipport dst | no",
        "netport dst,dst | yes",
        "ipportip dst,dst,src | yes",
        "ipportnet dst,dst,src | yes",
        "netnet src,dst | yes",
        "ports dst | yes",
        "listed dst | yes",
        "six dst | no",
        "empty src | no",
        "iface src,src | yes",
        "marked dst,dst | yes",
      })
  void looksUpSets(String set, String expected) {
    Node node =
        Nodes.table(
                "filter", ":INPUT ACCEPT [0:0]\n-A INPUT -m set --match-set " + set + " -j DROP")
            .with(
                Nodes.sets(
                    """
                    create ip hash:ip family inet hashsize 1024 maxelem 65536
                    add ip 10.0.0.2
                    create net hash:net family inet hashsize 1024 maxelem 65536
                    add net 10.0.0.0/8
                    add net 10.0.0.2 nomatch
                    create wide hash:net family inet hashsize 1024 maxelem 65536
                    add wide 10.0.0.0/24
                    add wide 10.0.0.0/30 nomatch
                    add wide 10.0.0.2
                    create ipport hash:ip,port family inet hashsize 1024 maxelem 65536
                    add ipport 10.0.0.2,tcp:80
                    create netport hash:net,port family inet hashsize 1024 maxelem 65536
                    add netport 10.0.0.0/8,tcp:80
                    create ipportip hash:ip,port,ip family inet hashsize 1024 maxelem 65536
                    add ipportip 10.0.0.2,tcp:80,10.0.0.1
                    create ipportnet hash:ip,port,net family inet hashsize 1024 maxelem 65536
                    add ipportnet 10.0.0.2,tcp:80,10.0.0.0/24
                    create netnet hash:net,net family inet hashsize 1024 maxelem 65536
                    add netnet 10.0.0.0/24,10.0.0.0/24
                    create ports bitmap:port range 0-65535
                    add ports 80
                    create six hash:ip family inet6 hashsize 1024 maxelem 65536
                    add six fd00::2
                    create empty hash:ip family inet hashsize 1024 maxelem 65536
                    create iface hash:net,iface family inet hashsize 1024 maxelem 65536
                    add iface 10.0.0.0/8,eth0
                    create marked hash:ip,mark family inet hashsize 1024 maxelem 65536
                    add marked 10.0.0.2,0x00000000
                    create listed list:set size 8
                    add listed six
                    add listed ip
                    """));
    assertThat(answer(node, TCP)).isEqualTo(expected);
  }

  private static String answer(Node node, String packet) {
    return Nodes.walk(node, packet)
        .fate()
        .map(fate -> fate instanceof Fate.Dropped ? "yes" : "no")
        .orElse("depends");
  }
}
