package dev.gumshoe.packets.layer;

/**
 * Names of ICMP messages: those of iptables' {@code --reject-with} without the prefix, where it has
 * one; else those of {@code --icmp-type} and {@code --icmpv6-type} (iptables-extensions(8)).
 */
public final class IcmpWords {
  private IcmpWords() {}

  /** The name; numbers where there is none. */
  public static String of(int version, int type, int code) {
    return version == 4 ? four(type, code) : six(type, code);
  }

  private static String four(int type, int code) {
    return switch (type) {
      case 0 -> "echo-reply";
      case 3 -> unreachable(code);
      case 4 -> "source-quench";
      case 5 -> "redirect";
      case 8 -> "echo-request";
      case 9 -> "router-advertisement";
      case 10 -> "router-solicitation";
      case 11 -> code == 0 ? "ttl-zero-during-transit" : "ttl-zero-during-reassembly";
      case 12 -> "parameter-problem";
      case 13 -> "timestamp-request";
      case 14 -> "timestamp-reply";
      default -> "type-" + type + "-code-" + code;
    };
  }

  private static String unreachable(int code) {
    return switch (code) {
      case 0 -> "net-unreachable";
      case 1 -> "host-unreachable";
      case 2 -> "proto-unreachable";
      case 3 -> "port-unreachable";
      case 4 -> "fragmentation-needed";
      case 5 -> "source-route-failed";
      case 6 -> "network-unknown";
      case 7 -> "host-unknown";
      case 9 -> "net-prohibited";
      case 10 -> "host-prohibited";
      case 11 -> "tos-network-unreachable";
      case 12 -> "tos-host-unreachable";
      case 13 -> "admin-prohibited";
      case 14 -> "host-precedence-violation";
      case 15 -> "precedence-cutoff";
      default -> "unreachable-code-" + code;
    };
  }

  private static String six(int type, int code) {
    return switch (type) {
      case 1 -> unreachable6(code);
      case 2 -> "packet-too-big";
      case 3 -> code == 0 ? "ttl-zero-during-transit" : "ttl-zero-during-reassembly";
      case 4 -> "parameter-problem";
      case 128 -> "echo-request";
      case 129 -> "echo-reply";
      case 130 -> "multicast-listener-query";
      case 131 -> "multicast-listener-report";
      case 132 -> "multicast-listener-done";
      case 133 -> "router-solicitation";
      case 134 -> "router-advertisement";
      case 135 -> "neighbour-solicitation";
      case 136 -> "neighbour-advertisement";
      case 137 -> "redirect";
      case 143 -> "multicast-listener-report-2";
      default -> "type-" + type + "-code-" + code;
    };
  }

  private static String unreachable6(int code) {
    return switch (code) {
      case 0 -> "no-route";
      case 1 -> "adm-prohibited";
      case 2 -> "beyond-scope";
      case 3 -> "addr-unreachable";
      case 4 -> "port-unreachable";
      case 5 -> "policy-fail";
      case 6 -> "reject-route";
      default -> "unreachable-code-" + code;
    };
  }
}
