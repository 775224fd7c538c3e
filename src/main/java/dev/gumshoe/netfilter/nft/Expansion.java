package dev.gumshoe.netfilter.nft;

import dev.gumshoe.evidence.NftExpression.NftElement;
import dev.gumshoe.evidence.NftRules.NftChain;
import dev.gumshoe.evidence.NftRules.NftRule;
import dev.gumshoe.evidence.NftRules.NftSet;
import dev.gumshoe.evidence.NftRules.NftTable;
import dev.gumshoe.evidence.RuleSet.Chain;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.evidence.RuleSet.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A table of nft as one of iptables that decides alike, with a rule for each member of a map. */
final class Expansion {
  private final String family;
  private final Map<String, NftSet> sets = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final List<Chain> chains = new ArrayList<>();
  private final List<WrittenRule> written = new ArrayList<>();

  private Expansion(NftTable table, String family) {
    this.family = family;
    table.sets().forEach(set -> sets.put(set.name(), set));
  }

  static Table of(NftTable table, String family) {
    var expansion = new Expansion(table, family);
    for (NftChain chain : table.chains()) {
      String policy = chain.hook().isEmpty() ? "" : chain.policy().toUpperCase(Locale.ROOT);
      expansion.declare(chain.name(), policy, chain.line());
      for (NftRule rule : chain.rules()) {
        new RuleExpansion(expansion, chain.name(), rule).expand();
      }
    }
    List<Rule> rules =
        IptablesForm.rules(List.copyOf(expansion.aliases.values()), expansion.written).stream()
            .map(expansion::renamed)
            .toList();
    return new Table(table.name(), table.line(), expansion.chains, rules);
  }

  /** A short name for a chain: iptables takes no more than 28 characters, nft many more. */
  String alias(String chain) {
    String alias = aliases.computeIfAbsent(chain, _ -> "chain-" + aliases.size());
    names.put(alias, chain);
    return alias;
  }

  private Rule renamed(Rule rule) {
    return rule.renamed(
        names.getOrDefault(rule.chain(), rule.chain()),
        names.getOrDefault(rule.target(), rule.target()));
  }

  String family() {
    return family;
  }

  void declare(String name, String policy, int line) {
    chains.add(new Chain(name, policy, 0, 0, line));
  }

  /** A name for one more chain. */
  String anotherChain() {
    return "#" + chains.size();
  }

  void add(WrittenRule rule) {
    written.add(rule);
  }

  /** The members of a named set; nothing where it is not among those that are known. */
  Optional<List<NftElement>> members(String set) {
    return Optional.ofNullable(sets.get(set)).map(NftSet::elements);
  }
}
