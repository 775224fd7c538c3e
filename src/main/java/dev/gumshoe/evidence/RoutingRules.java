package dev.gumshoe.evidence;

import java.util.List;

/**
 * Which routing table is asked for which packet ({@code ip rule show}, ip-rule(8)).
 *
 * @param rules in the order printed, which is the order of their priorities
 */
public record RoutingRules(List<RoutingRule> rules) implements Evidence {
  public RoutingRules {
    rules = List.copyOf(rules);
  }

  /**
   * A rule.
   *
   * @param inverted whether it is for the packets that it does not describe ({@code not})
   * @param from {@code all} or a prefix
   * @param to {@code all} or a prefix
   * @param mark {@code 0x200/0xf00}; empty where it asks for none
   * @param action {@code lookup}, or {@code prohibit}, {@code unreachable}, {@code blackhole},
   *     {@code goto}, {@code nop}
   * @param table the table that is asked, for {@code lookup}
   */
  public record RoutingRule(
      long priority,
      boolean inverted,
      String from,
      String to,
      String mark,
      String inDevice,
      String outDevice,
      String action,
      String table,
      int line) {}
}
