package dev.gumshoe.netfilter.nft;

import java.util.List;
import java.util.Map;

/** Types and codes of ICMP in the numbers that iptables prints. */
final class IcmpWords {
  private static final Map<String, Integer> TYPES =
      Map.ofEntries(
          Map.entry("icmp echo-reply", 0),
          Map.entry("icmp destination-unreachable", 3),
          Map.entry("icmp source-quench", 4),
          Map.entry("icmp redirect", 5),
          Map.entry("icmp echo-request", 8),
          Map.entry("icmp router-advertisement", 9),
          Map.entry("icmp router-solicitation", 10),
          Map.entry("icmp time-exceeded", 11),
          Map.entry("icmp parameter-problem", 12),
          Map.entry("icmp timestamp-request", 13),
          Map.entry("icmp timestamp-reply", 14),
          Map.entry("icmp address-mask-request", 17),
          Map.entry("icmp address-mask-reply", 18),
          Map.entry("icmpv6 destination-unreachable", 1),
          Map.entry("icmpv6 packet-too-big", 2),
          Map.entry("icmpv6 time-exceeded", 3),
          Map.entry("icmpv6 parameter-problem", 4),
          Map.entry("icmpv6 echo-request", 128),
          Map.entry("icmpv6 echo-reply", 129),
          Map.entry("icmpv6 nd-router-solicit", 133),
          Map.entry("icmpv6 nd-router-advert", 134),
          Map.entry("icmpv6 nd-neighbor-solicit", 135),
          Map.entry("icmpv6 nd-neighbor-advert", 136),
          Map.entry("icmpv6 nd-redirect", 137));
  private static final Map<String, Integer> CODES =
      Map.of(
          "icmp net-unreachable", 0,
          "icmp host-unreachable", 1,
          "icmp prot-unreachable", 2,
          "icmp port-unreachable", 3,
          "icmp frag-needed", 4,
          "icmp net-prohibited", 9,
          "icmp host-prohibited", 10,
          "icmp admin-prohibited", 13,
          "icmpv6 no-route", 0,
          "icmpv6 port-unreachable", 4);

  private IcmpWords() {}

  static boolean type(Words words, String selector, String value, String not) {
    String number = number(TYPES, selector, value);
    boolean six = selector.startsWith("icmpv6");
    boolean known = !number.isEmpty() && words.protocol(six ? "ipv6-icmp" : "icmp", false);
    if (known) {
      words.match(six ? "icmp6" : "icmp", not + option(six), number);
    }
    return known;
  }

  /** A code joins the type before it. */
  static boolean code(Words words, String selector, String value, String not) {
    String number = number(CODES, selector, value);
    boolean six = selector.startsWith("icmpv6");
    String start = "-m " + (six ? "icmp6" : "icmp") + " " + option(six) + " ";
    boolean plain = !number.isEmpty() && not.isEmpty();
    return plain && codes(six).stream().anyMatch(type -> joined(words, start + type, number));
  }

  private static boolean joined(Words words, String type, String code) {
    return words.replaceLast(type, type + "/" + code);
  }

  private static List<Integer> codes(boolean six) {
    String start = six ? "icmpv6 " : "icmp ";
    return TYPES.entrySet().stream()
        .filter(one -> one.getKey().startsWith(start))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static String option(boolean six) {
    return six ? "--icmpv6-type" : "--icmp-type";
  }

  private static String number(Map<String, Integer> names, String selector, String value) {
    if (value.matches("\\d{1,3}")) {
      return value;
    }
    Integer found = names.get(selector.split(" ")[0] + " " + value);
    return found == null ? "" : found.toString();
  }
}
