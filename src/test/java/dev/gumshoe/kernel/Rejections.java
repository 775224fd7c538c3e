package dev.gumshoe.kernel;

import java.util.Map;

/** What the answers of REJECT look like on the wire (ipt_REJECT.h, ip6t_REJECT.h, icmpv6.h). */
final class Rejections {
  private static final Map<String, Integer> CODES =
      Map.ofEntries(
          Map.entry("icmp-net-unreachable", 3 << 8),
          Map.entry("icmp-host-unreachable", 3 << 8 | 1),
          Map.entry("icmp-proto-unreachable", 3 << 8 | 2),
          Map.entry("icmp-port-unreachable", 3 << 8 | 3),
          Map.entry("icmp-net-prohibited", 3 << 8 | 9),
          Map.entry("icmp-host-prohibited", 3 << 8 | 10),
          Map.entry("icmp-admin-prohibited", 3 << 8 | 13),
          Map.entry("icmp6-no-route", 1 << 8),
          Map.entry("icmp6-adm-prohibited", 1 << 8 | 1),
          Map.entry("icmp6-addr-unreachable", 1 << 8 | 3),
          Map.entry("icmp6-port-unreachable", 1 << 8 | 4),
          Map.entry("icmp6-policy-fail", 1 << 8 | 5),
          Map.entry("icmp6-reject-route", 1 << 8 | 6));

  private Rejections() {}

  /** Whether an answer is that of {@code --reject-with}. */
  static boolean is(String with, Datagram answer) {
    return with.equals("tcp-reset")
        ? answer.resets()
        : answer.isIcmp()
            && CODES.getOrDefault(with, -1) == (answer.first() << 8 | answer.second());
  }

  /**
   * Whether nothing is answered to such a packet: to a broadcast, to a reset, to an ICMP error (RFC
   * 1122, 3.2.2; nf_reject_ipv4.c).
   */
  static boolean silent(Shot shot) {
    return shot.destination().equals("255.255.255.255")
        || shot.destination().startsWith("224.")
        || (shot.flags() & Shot.RST) != 0
        || shot.quoted().isPresent();
  }
}
