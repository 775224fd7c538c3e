package dev.gumshoe.netfilter.walk;

import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.RuleSet.Chain;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.walk.match.RuleTests;
import dev.gumshoe.netfilter.walk.match.Surroundings;
import dev.gumshoe.netfilter.walk.target.Targets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Makes the built-in chains of rule sets ready. */
final class Tables {
  private final RuleTests tests;
  private final Targets targets;
  private final BiFunction<Chain, List<CompiledRule>, CompiledChain> indexing;
  private final Set<Rule> without;

  /**
   * A compiler.
   *
   * @param indexing how long chains are searched
   * @param without rules to leave out
   */
  Tables(
      Surroundings surroundings,
      BiFunction<Chain, List<CompiledRule>, CompiledChain> indexing,
      Set<Rule> without) {
    this.tests = new RuleTests(surroundings);
    this.targets = new Targets(surroundings.localities());
    this.indexing = indexing;
    this.without = without;
  }

  List<BaseChain> of(Node.Rules rules) {
    var found = new ArrayList<BaseChain>();
    for (Table table : rules.rules().tables()) {
      Map<String, CompiledChain> chains = chains(table);
      for (Hook hook : Hook.values()) {
        CompiledChain chain = chains.get(hook.name());
        if (chain != null && matters(table, chain)) {
          var place =
              new Place(rules.name(), rules.rules().backend(), hook, table.name(), hook.name());
          found.add(
              new IptablesChain(
                  place,
                  families(rules.rules()),
                  priority(rules.rules().backend(), table.name(), hook),
                  chain,
                  chains));
        }
      }
    }
    return found;
  }

  /** An empty chain that lets everything through is shown only where filters stand. */
  private static boolean matters(Table table, CompiledChain chain) {
    return !chain.rules().isEmpty()
        || chain.chain().policy().equals("DROP")
        || table.name().equals("filter");
  }

  Map<String, CompiledChain> chains(Table table) {
    var rules = new HashMap<String, List<CompiledRule>>();
    var names = new HashMap<String, Chain>();
    table.chains().forEach(chain -> names.putIfAbsent(chain.name(), chain));
    table
        .rules()
        .forEach(
            rule ->
                names.putIfAbsent(rule.chain(), new Chain(rule.chain(), "", 0, 0, rule.line())));
    for (Rule rule : table.rules()) {
      if (!without.contains(rule)) {
        var compiled = new CompiledRule(rule, tests.of(rule), targets.of(rule, names.keySet()));
        rules.computeIfAbsent(rule.chain(), _ -> new ArrayList<>()).add(compiled);
      }
    }
    var chains = new HashMap<String, CompiledChain>();
    names.forEach(
        (name, chain) ->
            chains.put(name, indexing.apply(chain, rules.getOrDefault(name, List.of()))));
    return chains;
  }

  /**
   * Priorities of the tables (netfilter_ipv4.h). The nf_tables tools give security another one,
   * which at INPUT is after nat (nft.c of iptables).
   */
  private static int priority(String backend, String table, Hook hook) {
    return switch (table) {
      case "raw" -> -300;
      case "mangle" -> -150;
      case "nat" -> Bindings.changesDestination(hook) ? -100 : 100;
      case "security" -> backend.equals("nf_tables") ? 150 : 50;
      default -> 0;
    };
  }

  /** Without a family's name, an address tells; without any address, both fit. */
  private static Set<Family> families(RuleSet rules) {
    for (Family family : Family.values()) {
      if (family.word().equals(rules.family())) {
        return EnumSet.of(family);
      }
    }
    for (Table table : rules.tables()) {
      for (Rule rule : table.rules()) {
        String address = rule.source().isEmpty() ? rule.destination() : rule.source();
        if (!address.isEmpty()) {
          return EnumSet.of(address.indexOf(':') < 0 ? Family.IPV4 : Family.IPV6);
        }
      }
    }
    return EnumSet.allOf(Family.class);
  }
}
