package dev.gumshoe.evidence;

import java.util.List;

/**
 * Known problems in a log of kube-proxy.
 *
 * @param lines how many lines were read
 * @param entries the lines that tell of a known problem, oldest first
 */
public record ProxyLog(long lines, List<ProxyLogEntry> entries) implements Evidence {
  public ProxyLog {
    entries = List.copyOf(entries);
  }

  /**
   * A known problem; an error over several lines is one entry, at its most telling line.
   *
   * @param time as printed; empty where the line has none
   * @param severity {@code I}, {@code W}, {@code E}, {@code F}; empty where the line has none
   * @param problem {@code missing-chain}, {@code xtables-lock}, {@code missing-ipset}, {@code
   *     ipset-tool-missing}, {@code iptables-missing}, {@code ip6tables-only}, {@code
   *     no-ipvs-modules}, {@code nft-incompatible}, {@code restore-failed}, {@code api-unreachable}
   *     or {@code permission}
   * @param chain the chain that is missing; empty where the problem names none
   * @param message the line without its log header
   */
  public record ProxyLogEntry(
      String time, String severity, String problem, String chain, String message, int line) {}
}
