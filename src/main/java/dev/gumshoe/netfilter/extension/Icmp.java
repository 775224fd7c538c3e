package dev.gumshoe.netfilter.extension;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Types and codes of ICMP by number or by the loader's names; a beginning of a name will do. */
final class Icmp {
  private static final Map<String, String> NAMES =
      table(
          "any any, echo-reply 0, pong 0, destination-unreachable 3, network-unreachable 3/0,"
              + " host-unreachable 3/1, protocol-unreachable 3/2, port-unreachable 3/3,"
              + " fragmentation-needed 3/4, source-route-failed 3/5, network-unknown 3/6,"
              + " host-unknown 3/7, network-prohibited 3/9, host-prohibited 3/10,"
              + " tos-network-unreachable 3/11, tos-host-unreachable 3/12,"
              + " communication-prohibited 3/13, host-precedence-violation 3/14,"
              + " precedence-cutoff 3/15, source-quench 4, redirect 5, network-redirect 5/0,"
              + " host-redirect 5/1, tos-network-redirect 5/2, tos-host-redirect 5/3,"
              + " echo-request 8, ping 8, router-advertisement 9, router-solicitation 10,"
              + " time-exceeded 11, ttl-exceeded 11, ttl-zero-during-transit 11/0,"
              + " ttl-zero-during-reassembly 11/1, parameter-problem 12, ip-header-bad 12/0,"
              + " required-option-missing 12/1, timestamp-request 13, timestamp-reply 14,"
              + " address-mask-request 17, address-mask-reply 18");

  private static final Map<String, String> NAMES_6 =
      table(
          "destination-unreachable 1, no-route 1/0, communication-prohibited 1/1,"
              + " beyond-scope 1/2, address-unreachable 1/3, port-unreachable 1/4,"
              + " failed-policy 1/5, reject-route 1/6, packet-too-big 2, time-exceeded 3,"
              + " ttl-exceeded 3, ttl-zero-during-transit 3/0, ttl-zero-during-reassembly 3/1,"
              + " parameter-problem 4, bad-header 4/0, unknown-header-type 4/1,"
              + " unknown-option 4/2, echo-request 128, ping 128, echo-reply 129, pong 129,"
              + " mld-listener-query 130, mld-listener-report 131, mld-listener-done 132,"
              + " mld-listener-reduction 132, router-solicitation 133, router-advertisement 134,"
              + " neighbour-solicitation 135, neighbor-solicitation 135,"
              + " neighbour-advertisement 136, neighbor-advertisement 136, redirect 137");

  /** A type of ICMP. */
  static final Value TYPE = (word, _) -> read(word, NAMES);

  /** A type of ICMPv6. */
  static final Value TYPE_6 = (word, _) -> read(word, NAMES_6);

  private Icmp() {}

  private static String read(String word, Map<String, String> names) {
    String lower = word.toLowerCase(Locale.ROOT);
    var found =
        names.entrySet().stream().filter(entry -> entry.getKey().startsWith(lower)).toList();
    String exact = names.get(lower);
    if (exact != null) {
      return exact;
    }
    if (!lower.isEmpty() && found.size() == 1) {
      return found.getFirst().getValue();
    }
    if (found.size() > 1) {
      throw new RefusedException(word + " is the beginning of more than one type of ICMP");
    }
    return numbers(word, lower);
  }

  private static String numbers(String word, String lower) {
    int slash = lower.indexOf('/');
    long type = Numerals.read(slash < 0 ? lower : lower.substring(0, slash), Numbers.BYTE);
    if (slash < 0) {
      return Long.toString(type);
    }
    long code = Numerals.read(lower.substring(slash + 1), Numbers.BYTE);
    if (type == Numbers.BYTE && code == Numbers.BYTE) {
      return "any";
    }
    String text = type + "/" + code;
    return text.equals(word) ? word : text;
  }

  private static Map<String, String> table(String text) {
    var found = new TreeMap<String, String>();
    for (String entry : text.split(", ")) {
      String[] words = entry.strip().split(" ");
      found.put(words[0], words[1]);
    }
    return Map.copyOf(found);
  }
}
