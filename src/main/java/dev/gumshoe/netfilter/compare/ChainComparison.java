package dev.gumshoe.netfilter.compare;

import java.util.List;

/**
 * A chain on both sides.
 *
 * @param name on the left side; on the right where the left has none
 * @param otherName on the right side; differs from {@code name} where the chains were matched by
 *     what they do
 * @param hashNamed whether the name is a hash that a program made, so that another name is no
 *     difference
 * @param leftPolicy empty for chains that are not built in
 * @param rules how the rules stand to each other, in order; empty when they are the same
 */
public record ChainComparison(
    String name,
    String otherName,
    boolean hashNamed,
    Presence presence,
    String leftPolicy,
    String rightPolicy,
    List<RuleComparison> rules) {
  public ChainComparison {
    rules = List.copyOf(rules);
  }

  /** Whether the chain does the same on both sides and goes by a name that nobody would miss. */
  public boolean equal() {
    return count() == 0;
  }

  /** Whether it has another name on the other side and the name is not a program's hash. */
  public boolean renamed() {
    return presence == Presence.BOTH && !hashNamed && !name.equals(otherName);
  }

  /** Whether the policies differ. */
  public boolean policyChanged() {
    return presence == Presence.BOTH && !leftPolicy.equals(rightPolicy);
  }

  /**
   * How many differences: each rule that is not the same counts, so do policy, name and absence.
   */
  public long count() {
    int others =
        (presence == Presence.BOTH ? 0 : 1) + (renamed() ? 1 : 0) + (policyChanged() ? 1 : 0);
    return others + rules.stream().filter(rule -> !(rule instanceof RuleComparison.Same)).count();
  }
}
