package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet.Chain;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.netfilter.packet.Hook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table that is printed alike on both sides, but for counters: nothing in it needs a look. */
final class SameTable {
  private SameTable() {}

  /** How it compares; empty where the sides are not printed alike, or that cannot be seen. */
  static Optional<TableComparison> of(Table one, Table other) {
    return sameChains(one.chains(), other.chains())
            && sameRules(one.rules(), other.rules())
            && allDeclared(one)
        ? Optional.of(new TableComparison(one.name(), Presence.BOTH, chains(one)))
        : Optional.empty();
  }

  private static boolean sameChains(List<Chain> one, List<Chain> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int at = 0; at < one.size(); at++) {
      Chain left = one.get(at);
      Chain right = other.get(at);
      if (!left.name().equals(right.name()) || !left.policy().equals(right.policy())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameRules(List<Rule> one, List<Rule> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int at = 0; at < one.size(); at++) {
      if (!ChainTexts.same(one.get(at), other.get(at))) {
        return false;
      }
    }
    return true;
  }

  /** A file for iptables-restore need not declare the kernel's own chains. */
  private static boolean allDeclared(Table table) {
    Set<String> missing = new HashSet<>(Hook.chains());
    table.chains().forEach(chain -> missing.remove(chain.name()));
    return missing.isEmpty()
        || table.rules().stream().noneMatch(rule -> missing.contains(rule.chain()));
  }

  /** The kernel's own chains first. */
  private static List<ChainComparison> chains(Table table) {
    var found = new ArrayList<ChainComparison>(table.chains().size());
    for (Chain chain : table.chains()) {
      found.add(
          new ChainComparison(
              chain.name(),
              chain.name(),
              HashNames.matches(chain.name()),
              Presence.BOTH,
              chain.policy(),
              chain.policy(),
              List.of()));
    }
    found.sort(Comparator.comparing(chain -> chain.leftPolicy().isEmpty()));
    return found;
  }
}
