package dev.gumshoe.parse.iptables;

import java.util.List;

/** Which family a rule set is for, told by its rules alone. */
final class Guess {
  private static final List<String> ADDRESSES = List.of(" -s ", " -d ");

  private Guess() {}

  /** Whether the first address is one of IPv6, or without any the protocol ipv6-icmp is named. */
  static boolean isIpv6(String text) {
    for (String option : ADDRESSES) {
      int at = text.indexOf(option);
      if (at >= 0) {
        int end = at + option.length();
        while (end < text.length() && text.charAt(end) > ' ') {
          end++;
        }
        return text.substring(at, end).indexOf(':') >= 0;
      }
    }
    return text.contains("-p ipv6-icmp") || text.contains("--reject-with icmp6-");
  }
}
