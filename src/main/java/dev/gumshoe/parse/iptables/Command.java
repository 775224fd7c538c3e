package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Rule;
import java.util.List;

/**
 * What a line of a table does. {@code iptables-save} only appends; a file made by hand may more.
 */
sealed interface Command {
  /** {@code -A}: one rule, or several where it names several addresses. */
  record Append(String chain, List<Rule> rules) implements Command {}

  /** {@code -I}, in front of the rule of this number. */
  record Insert(String chain, int number, List<Rule> rules) implements Command {}

  /** {@code -R}. */
  record Replace(String chain, int number, List<Rule> rules) implements Command {}

  /** {@code -D} by number, or 0 where it is by rule. */
  record Delete(String chain, int number, List<Rule> rules) implements Command {}

  /** {@code -N}. */
  record NewChain(String chain, int line) implements Command {}

  /** {@code -X}; all chains where it names none. */
  record DeleteChain(String chain) implements Command {}

  /** {@code -F}; all chains where it names none. */
  record Flush(String chain) implements Command {}

  /** {@code -E}. */
  record Rename(String chain, String name) implements Command {}

  /** {@code -P}. */
  record Policy(String chain, String policy, long packets, long bytes, int line)
      implements Command {}

  /** Nothing that the rules show: {@code -Z}, or a rule for the other family alone. */
  record Nothing() implements Command {}
}
