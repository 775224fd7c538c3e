package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Rule;
import java.util.List;

/** Finds the rule that {@code -D} means: the first that says the same, whatever its counters. */
final class SameRule {
  private SameRule() {}

  /** Its place; -1 where there is none. */
  static int find(List<Rule> rules, Rule wanted) {
    for (int at = 0; at < rules.size(); at++) {
      if (bare(rules.get(at)).equals(bare(wanted))) {
        return at;
      }
    }
    return -1;
  }

  private static Rule bare(Rule rule) {
    return new Rule(
        rule.chain(),
        rule.target(),
        rule.goesTo(),
        rule.source(),
        rule.sourceNegated(),
        rule.destination(),
        rule.destinationNegated(),
        rule.protocol(),
        rule.protocolNegated(),
        rule.inInterface(),
        rule.inInterfaceNegated(),
        rule.outInterface(),
        rule.outInterfaceNegated(),
        rule.matches(),
        rule.targetOptions(),
        rule.comment(),
        rule.destinationPort(),
        rule.sourcePort(),
        rule.unknown(),
        0,
        0,
        "",
        0);
  }
}
