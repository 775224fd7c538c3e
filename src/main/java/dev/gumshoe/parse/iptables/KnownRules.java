package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.netfilter.packet.Family;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rules of a table that was read before, by how they were printed. Rule sets that are compared have
 * most lines in common, in the same order; such a line is not taken apart again, and its rule is
 * kept once.
 */
final class KnownRules {
  /** Nothing was read before. */
  static final KnownRules NONE = new KnownRules(Set.of(), List.of(), false);

  private final Set<String> chains;
  private final List<Rule> rules;
  private final boolean sameChains;

  private KnownRules(Set<String> chains, List<Rule> rules, boolean sameChains) {
    this.chains = chains;
    this.rules = rules;
    this.sameChains = sameChains;
  }

  /**
   * The rules of the table of this name; none where the other rule set is of another family.
   *
   * @param now the chains of the table that is read now
   */
  static KnownRules of(RuleSet other, Family family, Chains now) {
    boolean sameFamily = other.family().equals(family == Family.IPV6 ? "ipv6" : "ipv4");
    return other.tables().stream()
        .filter(table -> sameFamily && table.name().equals(now.table()))
        .findFirst()
        .map(table -> of(table, now))
        .orElse(NONE);
  }

  private static KnownRules of(Table table, Chains now) {
    var chains = new HashSet<String>(2 * table.chains().size());
    chains.addAll(now.builtIn());
    table.chains().forEach(chain -> chains.add(chain.name()));
    return new KnownRules(chains, table.rules(), chains.equals(now.declared()));
  }

  int count() {
    return rules.size();
  }

  Rule get(int index) {
    return rules.get(index);
  }

  /** A line with several addresses made several rules: it stands for none of them alone. */
  boolean single(int index) {
    String text = rules.get(index).text();
    return (index == 0 || !rules.get(index - 1).text().equals(text))
        && (index + 1 == rules.size() || !rules.get(index + 1).text().equals(text));
  }

  /** Whether the rule's target is a chain now as it was then, or was none and is none. */
  boolean leadsAsBefore(Rule rule, Chains now) {
    return sameChains || chains.contains(rule.target()) == now.declares(rule.target());
  }
}
