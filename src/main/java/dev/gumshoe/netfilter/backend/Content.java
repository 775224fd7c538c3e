package dev.gumshoe.netfilter.backend;

import dev.gumshoe.evidence.NftRules.NftTable;
import dev.gumshoe.evidence.RuleSet;
import java.util.List;
import java.util.Optional;

/** How much some tables hold. */
record Content(long tables, long rules, long policies) {
  static Content of(RuleSet set) {
    long rules = set.tables().stream().mapToLong(table -> table.rules().size()).sum();
    long policies =
        set.tables().stream()
            .flatMap(table -> table.chains().stream())
            .filter(chain -> !chain.policy().isEmpty() && !chain.policy().equals("ACCEPT"))
            .count();
    return new Content(set.tables().size(), rules, policies);
  }

  static Content of(List<NftTable> tables) {
    long rules =
        tables.stream()
            .flatMap(table -> table.chains().stream())
            .mapToLong(chain -> chain.rules().size())
            .sum();
    long policies =
        tables.stream()
            .flatMap(table -> table.chains().stream())
            .filter(chain -> chain.policy().equals("drop"))
            .count();
    return new Content(tables.size(), rules, policies);
  }

  /** That it holds rules; empty where it holds none. */
  Optional<Holding> holding() {
    return rules + policies == 0
        ? Optional.empty()
        : Optional.of(new Holding.Rules(tables, rules, policies));
  }
}
