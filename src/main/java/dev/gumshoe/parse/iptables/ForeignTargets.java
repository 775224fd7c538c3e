package dev.gumshoe.parse.iptables;

import java.util.Set;

/**
 * Targets that iptables does not ship and that are in use nevertheless: those of xtables-addons,
 * and of some routers and appliances. Without options nothing but its name tells such a target from
 * a chain that is missing.
 */
final class ForeignTargets {
  private static final Set<String> NAMES =
      Set.of(
          "ACCOUNT",
          "BALANCE",
          "CHAOS",
          "DELUDE",
          "DHCPMAC",
          "DNETMAP",
          "ECHO",
          "FLOWOFFLOAD",
          "FULLCONENAT",
          "FULLCONE",
          "IMQ",
          "IPMARK",
          "IPV4OPTSSTRIP",
          "LOGMARK",
          "MIRROR",
          "NDPI",
          "NETFLOW",
          "PROTO",
          "RAWDNAT",
          "RAWSNAT",
          "ROUTE",
          "RTPENGINE",
          "SAME",
          "STEAL",
          "SYSRQ",
          "TARPIT",
          "WEB",
          "WEBMON",
          "XMARK");

  private ForeignTargets() {}

  static boolean has(String name) {
    return NAMES.contains(name);
  }
}
