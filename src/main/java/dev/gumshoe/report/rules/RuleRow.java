package dev.gumshoe.report.rules;

/** A row of two rule sets side by side. */
public sealed interface RuleRow {
  /** The name of a chain and of its table. */
  record Chain(String text) implements RuleRow {}

  /**
   * A rule or a policy, with what stands against it.
   *
   * @param sign {@code −} left only, {@code +} right only, {@code ≠} changed, {@code ↕} moved
   * @param left with the number of its line; empty where there is none
   * @param right with the number of its line; empty where there is none
   */
  record Pair(String sign, String left, String right) implements RuleRow {}

  /** What is folded or left out, in words. */
  record Remark(String text) implements RuleRow {}
}
