package dev.gumshoe.parse.nft.build;

import java.util.Map;
import java.util.Set;

/**
 * The type of what a selector reads, by nft's name for it (nft(8), "Data types"; {@code nft
 * describe}).
 *
 * @param name {@code ipv4_addr}, {@code inet_service}; {@code integer} where no other is known
 */
public record DataType(String name) {
  static final DataType INTEGER = new DataType("integer");
  private static final Set<String> BITMASKS =
      Set.of("ct_state", "ct_status", "ct_event", "ct_label", "tcp_flag");
  private static final Set<String> STRINGS =
      Set.of("ifname", "iface_index", "string", "ifkind", "devgroup", "cgroupsv2", "boolean");
  private static final Set<String> TRANSPORTS =
      Set.of("tcp", "udp", "udplite", "sctp", "dccp", "th");
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("meta l4proto", "inet_proto"),
          Map.entry("ip protocol", "inet_proto"),
          Map.entry("ct protocol", "inet_proto"),
          Map.entry("tcp flags", "tcp_flag"),
          Map.entry("icmp type", "icmp_type"),
          Map.entry("icmp code", "icmp_code"),
          Map.entry("icmpv6 type", "icmpv6_type"),
          Map.entry("icmpv6 code", "icmpv6_code"),
          Map.entry("ct state", "ct_state"),
          Map.entry("ct status", "ct_status"),
          Map.entry("ct event", "ct_event"),
          Map.entry("ct label", "ct_label"),
          Map.entry("ct direction", "ct_dir"),
          Map.entry("ct helper", "string"),
          Map.entry("ct expiration", "time"),
          Map.entry("ct l3proto", "nf_proto"),
          Map.entry("meta nfproto", "nf_proto"),
          Map.entry("meta mark", "mark"),
          Map.entry("ct mark", "mark"),
          Map.entry("socket mark", "mark"),
          Map.entry("iifname", "ifname"),
          Map.entry("oifname", "ifname"),
          Map.entry("iif", "iface_index"),
          Map.entry("oif", "iface_index"),
          Map.entry("meta iifkind", "ifkind"),
          Map.entry("meta oifkind", "ifkind"),
          Map.entry("iifgroup", "devgroup"),
          Map.entry("oifgroup", "devgroup"),
          Map.entry("meta pkttype", "pkt_type"),
          Map.entry("meta protocol", "ether_type"),
          Map.entry("meta skuid", "uid"),
          Map.entry("meta skgid", "gid"),
          Map.entry("meta priority", "classid"),
          Map.entry("ip dscp", "dscp"),
          Map.entry("ip6 dscp", "dscp"),
          Map.entry("ip ecn", "ecn"),
          Map.entry("ip6 ecn", "ecn"),
          Map.entry("arp operation", "arp_op"),
          Map.entry("igmp type", "igmp_type"),
          Map.entry("dccp type", "dccp_pkttype"),
          Map.entry("mh type", "mh_type"),
          Map.entry("meta iiftype", "iface_type"),
          Map.entry("meta oiftype", "iface_type"),
          Map.entry("meta day", "day"),
          Map.entry("meta ipsec", "boolean"),
          Map.entry("ether type", "ether_type"),
          Map.entry("vlan type", "ether_type"),
          Map.entry("osf name", "string"));

  /** The type of what a selector reads. */
  public static DataType of(String selector) {
    String known = NAMES.get(selector);
    if (known != null) {
      return new DataType(known);
    }
    String[] words = selector.split(" ");
    String last = words[words.length - 1];
    if (isPresence(selector, words)) {
      return new DataType("boolean");
    }
    if (words[0].equals("fib")) {
      return new DataType(last.equals("type") ? "fib_addrtype" : "iface_index");
    }
    if (words[0].equals("socket") && selector.contains("cgroupv2")) {
      return new DataType("cgroupsv2");
    }
    return switch (last) {
      case "saddr", "daddr" -> address(words[0].equals("ct") ? words[words.length - 2] : words[0]);
      case "sport", "dport" -> TRANSPORTS.contains(words[0]) ? service() : INTEGER;
      case "proto-src", "proto-dst" -> service();
      case "nexthdr" -> new DataType("inet_proto");
      default -> INTEGER;
    };
  }

  /** Whether it asks only if a header or an option is there. */
  private static boolean isPresence(String selector, String[] words) {
    boolean option =
        words.length == 3 && (words[1].equals("option") || selector.startsWith("sctp chunk"));
    return option || words[0].equals("exthdr");
  }

  private static DataType service() {
    return new DataType("inet_service");
  }

  private static DataType address(String header) {
    return switch (header) {
      case "ip" -> new DataType("ipv4_addr");
      case "ip6" -> new DataType("ipv6_addr");
      case "ether" -> new DataType("ether_addr");
      default -> INTEGER;
    };
  }

  /** Whether a match without an operator asks for any of the flags. */
  public boolean isBitmask() {
    return BITMASKS.contains(name);
  }

  /** Whether values have names, so that none of them is a selector: {@code ip protocol esp}. */
  public boolean hasNames() {
    return isText() || Symbols.has(name);
  }

  /** Whether values are names, in which a hyphen is no range. */
  boolean isText() {
    return STRINGS.contains(name);
  }
}
