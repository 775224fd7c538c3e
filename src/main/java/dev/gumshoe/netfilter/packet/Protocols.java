package dev.gumshoe.netfilter.packet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** IP protocols by name and number, as {@code /etc/protocols} and IANA's registry have them. */
public final class Protocols {
  /** ICMP. */
  public static final int ICMP = 1;

  /** TCP. */
  public static final int TCP = 6;

  /** UDP. */
  public static final int UDP = 17;

  /** DCCP. */
  public static final int DCCP = 33;

  /** ICMP for IPv6. */
  public static final int ICMPV6 = 58;

  /** SCTP. */
  public static final int SCTP = 132;

  /** UDP-Lite. */
  public static final int UDPLITE = 136;

  /** A name and a number each, the name first that is printed. */
  private static final List<String> TABLE =
      List.of(
          "icmp 1",
          "igmp 2",
          "ggp 3",
          "ipencap 4",
          "st 5",
          "tcp 6",
          "egp 8",
          "igp 9",
          "pup 12",
          "udp 17",
          "hmp 20",
          "xns-idp 22",
          "rdp 27",
          "iso-tp4 29",
          "dccp 33",
          "xtp 36",
          "ddp 37",
          "idpr-cmtp 38",
          "ipv6 41",
          "ipv6-route 43",
          "ipv6-frag 44",
          "idrp 45",
          "rsvp 46",
          "gre 47",
          "esp 50",
          "ipsec-esp 50",
          "ah 51",
          "ipsec-ah 51",
          "skip 57",
          "ipv6-icmp 58",
          "icmpv6 58",
          "icmp6 58",
          "ipv6-nonxt 59",
          "ipv6-opts 60",
          "rspf 73",
          "vmtp 81",
          "eigrp 88",
          "ospf 89",
          "ospfigp 89",
          "ax.25 93",
          "ipip 94",
          "etherip 97",
          "encap 98",
          "pim 103",
          "ipcomp 108",
          "vrrp 112",
          "l2tp 115",
          "isis 124",
          "sctp 132",
          "fc 133",
          "mobility-header 135",
          "ipv6-mh 135",
          "mh 135",
          "udplite 136",
          "mpls-in-ip 137",
          "manet 138",
          "hip 139",
          "shim6 140",
          "wesp 141",
          "rohc 142",
          "ethernet 143");

  private static final Map<String, Integer> NUMBERS = numbers();
  private static final Map<Integer, String> NAMES = names();

  private Protocols() {}

  /** The number of a protocol by name or by number; empty where it is neither. */
  public static OptionalInt number(String text) {
    Integer found = NUMBERS.get(text.toLowerCase(Locale.ROOT));
    if (found != null) {
      return OptionalInt.of(found);
    }
    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 255) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  /** The name of a protocol as {@code iptables-save} prints it; its number where it has none. */
  public static String savedName(int number) {
    return NAMES.getOrDefault(number, Integer.toString(number));
  }

  /** The name of a protocol as packets are written; its number where it has none. */
  public static String name(int number) {
    return number == ICMPV6 ? "icmpv6" : savedName(number);
  }

  /** Whether its header begins with two ports. */
  public static boolean hasPorts(int number) {
    return switch (number) {
      case TCP, UDP, DCCP, SCTP, UDPLITE -> true;
      default -> false;
    };
  }

  private static Map<String, Integer> numbers() {
    var found = new HashMap<String, Integer>();
    TABLE.forEach(
        entry -> {
          String[] words = entry.split(" ");
          found.put(words[0], Integer.valueOf(words[1]));
        });
    return Map.copyOf(found);
  }

  private static Map<Integer, String> names() {
    var found = new HashMap<Integer, String>();
    TABLE.forEach(
        entry -> {
          String[] words = entry.split(" ");
          found.putIfAbsent(Integer.valueOf(words[1]), words[0]);
        });
    return Map.copyOf(found);
  }
}
