package dev.gumshoe.netfilter.extension;

/** The answers that {@code REJECT} can give: each with its name and its short name. */
final class Rejections {
  private Rejections() {}

  static Extension ipv4() {
    return VerdictTargets.reject(
        "icmp-port-unreachable",
        "icmp-net-unreachable net-unreach",
        "icmp-host-unreachable host-unreach",
        "icmp-proto-unreachable proto-unreach",
        "icmp-port-unreachable port-unreach",
        "icmp-net-prohibited net-prohib",
        "icmp-host-prohibited host-prohib",
        "tcp-reset tcp-rst",
        "icmp-admin-prohibited admin-prohib");
  }

  static Extension ipv6() {
    return VerdictTargets.reject(
        "icmp6-port-unreachable",
        "icmp6-no-route no-route",
        "icmp6-adm-prohibited adm-prohibited",
        "icmp6-addr-unreachable addr-unreach",
        "icmp6-port-unreachable port-unreach",
        "tcp-reset tcp-reset",
        "icmp6-policy-fail policy-fail",
        "icmp6-reject-route reject-route");
  }
}
