package dev.gumshoe.parse.nft.build;

import java.util.HashMap;
import java.util.Map;

/**
 * Names that nft prints for numbers, and {@code nft -nn} does not (datatype.c, ct.c, proto.c and
 * fib.c of nftables; names of protocols as in /etc/protocols).
 */
final class Symbols {
  private static final Map<String, Map<Long, String>> BY_TYPE =
      Map.ofEntries(
          type("ct_state", "1 invalid 2 established 4 related 8 new 64 untracked"),
          type(
              "ct_status",
              "1 expected 2 seen-reply 4 assured 8 confirmed 16 snat 32 dnat 512 dying"),
          type("ct_dir", "0 original 1 reply"),
          type("nf_proto", "2 ipv4 10 ipv6"),
          type("tcp_flag", "1 fin 2 syn 4 rst 8 psh 16 ack 32 urg 64 ecn 128 cwr"),
          type(
              "inet_proto",
              "1 icmp 2 igmp 4 ipencap 6 tcp 17 udp 33 dccp 41 ipv6 47 gre 50 esp 51 ah"
                  + " 58 ipv6-icmp 89 ospf 103 pim 108 comp 112 vrrp 132 sctp 136 udplite"),
          type(
              "fib_addrtype",
              "0 unspec 1 unicast 2 local 3 broadcast 4 anycast 5 multicast 6 blackhole"
                  + " 7 unreachable 8 prohibit"),
          type(
              "dscp",
              "0 cs0 8 cs1 16 cs2 24 cs3 32 cs4 40 cs5 48 cs6 56 cs7 10 af11 12 af12 14 af13"
                  + " 18 af21 20 af22 22 af23 26 af31 28 af32 30 af33 34 af41 36 af42 38 af43"
                  + " 46 ef"),
          type(
              "ct_event",
              "1 new 2 related 4 destroy 8 reply 16 assured 32 protoinfo 64 helper 128 mark"
                  + " 256 seqadj 512 secmark 1024 label"),
          type(
              "igmp_type",
              "17 membership-query 18 membership-report-v1 22 membership-report-v2 23 leave-group"
                  + " 34 membership-report-v3"),
          type(
              "dccp_pkttype",
              "0 request 1 response 2 data 3 ack 4 dataack 5 closereq 6 close 7 reset 8 sync"
                  + " 9 syncack"),
          type(
              "mh_type",
              "0 binding-refresh-request 1 home-test-init 2 careof-test-init 3 home-test"
                  + " 4 careof-test 5 binding-update 6 binding-acknowledgement 7 binding-error"
                  + " 8 home-agent-switch-message"),
          type("iface_type", "1 ether 512 ppp 768 ipip 769 ipip6 772 loopback 776 sit 778 ipgre"),
          type("ecn", "0 not-ect 1 ect1 2 ect0 3 ce"),
          type("arp_op", "1 request 2 reply 3 rrequest 4 rreply 8 inrequest 9 inreply 10 nak"),
          type("icmpx_code", "0 no-route 1 port-unreachable 2 host-unreachable 3 admin-prohibited"),
          type("day", "0 Sunday 1 Monday 2 Tuesday 3 Wednesday 4 Thursday 5 Friday 6 Saturday"),
          type("pkt_type", "0 host 1 broadcast 2 multicast 3 other"),
          type("ether_type", "2048 ip 2054 arp 34525 ip6 33024 8021q 34984 8021ad"),
          type(
              "icmp_type",
              "0 echo-reply 3 destination-unreachable 4 source-quench 5 redirect 8 echo-request"
                  + " 9 router-advertisement 10 router-solicitation 11 time-exceeded"
                  + " 12 parameter-problem 13 timestamp-request 14 timestamp-reply 15 info-request"
                  + " 16 info-reply 17 address-mask-request 18 address-mask-reply"),
          type(
              "icmp_code",
              "0 net-unreachable 1 host-unreachable 2 prot-unreachable 3 port-unreachable"
                  + " 4 frag-needed 9 net-prohibited 10 host-prohibited 13 admin-prohibited"),
          type(
              "icmpv6_code",
              "0 no-route 1 admin-prohibited 3 addr-unreachable 4 port-unreachable"
                  + " 5 policy-fail 6 reject-route"),
          type(
              "icmpv6_type",
              "1 destination-unreachable 2 packet-too-big 3 time-exceeded 4 parameter-problem"
                  + " 128 echo-request 129 echo-reply 130 mld-listener-query"
                  + " 131 mld-listener-report 132 mld-listener-done 133 nd-router-solicit"
                  + " 134 nd-router-advert 135 nd-neighbor-solicit 136 nd-neighbor-advert"
                  + " 137 nd-redirect 138 router-renumbering 141 ind-neighbor-solicit"
                  + " 142 ind-neighbor-advert 143 mld2-listener-report"));
  private static final Map<String, String> ALIASES =
      Map.of(
          "inet_proto icmpv6", "ipv6-icmp",
          "ether_type vlan", "8021q",
          "pkt_type unicast", "host",
          "icmpv6_type mld-listener-reduction", "mld-listener-done");

  private Symbols() {}

  static boolean has(String type) {
    return BY_TYPE.containsKey(type);
  }

  /** nft's name for a number of this type; the number where it has none. */
  static String named(String type, long number) {
    return BY_TYPE.getOrDefault(type, Map.of()).getOrDefault(number, Long.toString(number));
  }

  /** The name that stands for others of the same meaning. */
  static String preferred(String type, String name) {
    return ALIASES.getOrDefault(type + " " + name, name);
  }

  private static Map.Entry<String, Map<Long, String>> type(String name, String table) {
    var found = new HashMap<Long, String>();
    String[] words = table.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      found.put(Long.valueOf(words[i]), words[i + 1]);
    }
    return Map.entry(name, Map.copyOf(found));
  }
}
