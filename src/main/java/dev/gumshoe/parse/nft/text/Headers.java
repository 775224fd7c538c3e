package dev.gumshoe.parse.nft.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Headers of packets and their fields by nft's names for them (nft(8); proto.c, exthdr.c). */
final class Headers {
  /** Fields of options of TCP and IP and of chunks of SCTP (tcpopt.c, ipopt.c, sctp_chunk.c). */
  static final Set<String> OPTION_FIELDS =
      Set.of(
          "kind",
          "length",
          "size",
          "count",
          "left",
          "right",
          "tsval",
          "tsecr",
          "type",
          "ptr",
          "addr",
          "value",
          "flags",
          "tsn",
          "stream",
          "ssn",
          "ppid",
          "init-tag",
          "a-rwnd",
          "num-outbound-streams",
          "num-inbound-streams",
          "initial-tsn",
          "cum-tsn-ack",
          "num-gap-ack-blocks",
          "num-dup-tsns",
          "lowest-tsn",
          "seqno",
          "new-cum-tsn");

  private static final List<String> TABLE =
      List.of(
          "ether saddr daddr type",
          "vlan id dei cfi pcp type",
          "arp htype ptype hlen plen operation saddr daddr",
          "ip version hdrlength dscp ecn length id frag-off ttl protocol checksum saddr daddr option",
          "icmp type code checksum id sequence gateway mtu",
          "igmp type mrt checksum group",
          "ip6 version dscp ecn flowlabel length nexthdr hoplimit saddr daddr",
          "icmpv6 type code checksum parameter-problem packet-too-big id sequence max-delay mtu taddr daddr",
          "ah nexthdr hdrlength reserved spi sequence",
          "esp spi sequence",
          "comp nexthdr flags cpi",
          "udp sport dport length checksum",
          "udplite sport dport csumcov checksum",
          "tcp sport dport sequence ackseq doff reserved flags window checksum urgptr option",
          "dccp sport dport type option",
          "sctp sport dport vtag checksum chunk",
          "th sport dport",
          "hbh nexthdr hdrlength",
          "frag nexthdr reserved frag-off reserved2 more-fragments id",
          "dst nexthdr hdrlength",
          "mh nexthdr hdrlength type reserved checksum",
          "srh last-entry flags tag sid seg-left",
          "rt0 addr",
          "rt2 addr",
          "rt4 last-entry flags tag sid");

  private Headers() {}

  /** The fields of each header. */
  static Map<String, Set<String>> all() {
    var found = new HashMap<String, Set<String>>();
    for (String header : TABLE) {
      String[] words = header.split(" ", 2);
      found.put(words[0], Set.of(words[1].split(" ")));
    }
    return Map.copyOf(found);
  }
}
