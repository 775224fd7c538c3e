package dev.gumshoe.netfilter.packet;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Names of IP protocols, as iptables prints them (xtables.c of iptables) and IANA has them. */
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

  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          Map.entry("icmp", ICMP),
          Map.entry("igmp", 2),
          Map.entry("ipencap", 4),
          Map.entry("ipip", 4),
          Map.entry("tcp", TCP),
          Map.entry("udp", UDP),
          Map.entry("dccp", DCCP),
          Map.entry("ipv6", 41),
          Map.entry("ipv6-route", 43),
          Map.entry("ipv6-frag", 44),
          Map.entry("gre", 47),
          Map.entry("esp", 50),
          Map.entry("ah", 51),
          Map.entry("icmp6", ICMPV6),
          Map.entry("icmpv6", ICMPV6),
          Map.entry("ipv6-icmp", ICMPV6),
          Map.entry("ipv6-nonxt", 59),
          Map.entry("ipv6-opts", 60),
          Map.entry("ospf", 89),
          Map.entry("pim", 103),
          Map.entry("ipcomp", 108),
          Map.entry("vrrp", 112),
          Map.entry("l2tp", 115),
          Map.entry("sctp", SCTP),
          Map.entry("mh", 135),
          Map.entry("mobility-header", 135),
          Map.entry("udplite", UDPLITE));

  private Protocols() {}

  /** The number of a protocol by name or by number; empty where it is neither. */
  public static OptionalInt number(String text) {
    Integer found = NAMES.get(text.toLowerCase(Locale.ROOT));
    if (found != null) {
      return OptionalInt.of(found);
    }
    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 255) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  /** The name of a protocol; its number where it has none here. */
  public static String name(int number) {
    return switch (number) {
      case ICMP -> "icmp";
      case TCP -> "tcp";
      case UDP -> "udp";
      case DCCP -> "dccp";
      case 47 -> "gre";
      case 50 -> "esp";
      case 51 -> "ah";
      case ICMPV6 -> "icmpv6";
      case SCTP -> "sctp";
      case UDPLITE -> "udplite";
      default -> String.valueOf(number);
    };
  }

  /** Whether its header begins with two ports. */
  public static boolean hasPorts(int number) {
    return switch (number) {
      case TCP, UDP, DCCP, SCTP, UDPLITE -> true;
      default -> false;
    };
  }
}
