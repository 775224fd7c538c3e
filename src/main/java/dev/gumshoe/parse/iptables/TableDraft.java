package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Chain;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.evidence.RuleSet.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table while its lines are read. */
final class TableDraft {
  private final String name;
  private final int line;
  private final List<Chain> chains = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final List<Rule> rules = new ArrayList<>();

  TableDraft(String name, int line) {
    this.name = name;
    this.line = line;
  }

  String name() {
    return name;
  }

  /** Adds a chain; false when there is one of that name. */
  boolean declare(Chain chain) {
    if (!names.add(chain.name())) {
      return false;
    }
    chains.add(chain);
    return true;
  }

  boolean declares(String chain) {
    return names.contains(chain);
  }

  void add(Rule rule) {
    rules.add(rule);
  }

  Table build() {
    return new Table(name, line, chains, rules);
  }
}
