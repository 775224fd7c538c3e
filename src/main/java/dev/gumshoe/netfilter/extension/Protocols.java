package dev.gumshoe.netfilter.extension;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of protocols as {@code /etc/protocols} has them (numbers are of IANA's registry). */
public final class Protocols {
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

  /** A protocol by name, as {@code iptables-save} prints it after {@code -p}. */
  static final Value NAME = (word, _) -> name(word);

  /** A protocol by number. */
  static final Value NUMBER = (word, _) -> Integer.toString(number(word));

  private Protocols() {}

  /**
   * The name of a protocol, or its number where it has none; {@code all} is the empty string.
   *
   * @throws RefusedException where it is none
   */
  public static String name(String word) {
    Integer known = NUMBERS.get(word);
    int number = known == null ? number(word) : known;
    return number == 0 ? "" : NAMES.getOrDefault(number, Integer.toString(number));
  }

  static int number(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Integer known = NUMBERS.get(lower);
    if (known != null) {
      return known;
    }
    if (lower.equals("all")) {
      return 0;
    }
    if (lower.isEmpty() || !Character.isDigit(lower.charAt(0))) {
      throw new RefusedException(word + " is not a protocol");
    }
    return (int) Numerals.read(lower, Numbers.BYTE);
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
