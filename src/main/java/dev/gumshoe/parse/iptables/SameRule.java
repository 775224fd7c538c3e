package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Rule;
import java.util.List;

/** Finds the rule that {@code -D} means: the first that says the same, whatever its counters. */
final class SameRule {
  private SameRule() {}

  /** Its place; -1 where there is none. */
  static int find(List<Rule> rules, Rule wanted) {
    Rule bare = wanted.bare();
    for (int at = 0; at < rules.size(); at++) {
      if (rules.get(at).bare().equals(bare)) {
        return at;
      }
    }
    return -1;
  }
}
