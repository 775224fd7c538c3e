package dev.gumshoe.evidence;

import java.util.List;

/**
 * The tables that the kernel keeps for the legacy iptables ({@code /proc/net/ip_tables_names},
 * {@code /proc/net/ip6_tables_names}). Tables of iptables-nft are not among them.
 *
 * @param family {@code ipv4} or {@code ipv6}; empty where the command does not tell
 * @param tables in the order printed; none where the kernel has not loaded the legacy iptables
 */
public record LegacyTables(String family, List<LegacyTable> tables) implements Evidence {
  public LegacyTables {
    tables = List.copyOf(tables);
  }

  /** A table: {@code filter}, {@code nat}. */
  public record LegacyTable(String name, int line) {}
}
