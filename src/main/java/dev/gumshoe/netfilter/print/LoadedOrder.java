package dev.gumshoe.netfilter.print;

import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.RuleSet.Chain;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.netfilter.packet.Hook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;

/**
 * The order in which the kernel's tools list chains once they are loaded: those of the kernel by
 * the hook that they stand at, then the operator's by name (libiptc keeps them sorted).
 */
public final class LoadedOrder {
  private LoadedOrder() {}

  /** The same rule set with its chains in that order. */
  public static RuleSet of(RuleSet ruleSet) {
    return new RuleSet(
        ruleSet.generator(),
        ruleSet.version(),
        ruleSet.family(),
        ruleSet.backend(),
        ruleSet.otherBackendHasTables(),
        ruleSet.hiddenTables(),
        ruleSet.tables().stream().map(LoadedOrder::sorted).toList());
  }

  private static Table sorted(Table table) {
    var chains = new ArrayList<Chain>(table.chains());
    var undeclared = new LinkedHashSet<String>();
    table.rules().forEach(rule -> undeclared.add(rule.chain()));
    table.chains().forEach(chain -> undeclared.remove(chain.name()));
    // A file for the loader need not declare the kernel's own chains; the kernel has them.
    undeclared.stream()
        .filter(Hook.chains()::contains)
        .forEach(name -> chains.add(new Chain(name, "ACCEPT", 0, 0, 0)));
    chains.sort(Comparator.comparingInt(LoadedOrder::hook).thenComparing(Chain::name));
    return new Table(table.name(), table.line(), chains, table.rules());
  }

  private static int hook(Chain chain) {
    boolean builtIn = !chain.policy().isEmpty();
    int hook = Hook.chains().indexOf(chain.name());
    return builtIn && hook >= 0 ? hook : Hook.chains().size();
  }
}
