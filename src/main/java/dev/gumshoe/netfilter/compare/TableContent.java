package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet.Chain;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.evidence.RuleSet.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table of one side: its chains in the order printed, each with its rules. */
record TableContent(boolean printed, Map<String, ChainContent> chains) {
  private static final Set<String> KERNELS =
      Set.of("PREROUTING", "INPUT", "FORWARD", "OUTPUT", "POSTROUTING");

  /** A table that the tool did not print: the kernel has none, and every packet passes. */
  static TableContent absent() {
    return new TableContent(false, Map.of());
  }

  /**
   * Reads a table.
   *
   * @param declared names of the table's chains on either side, which tell a jump from a target
   */
  static TableContent of(Table table, Set<String> declared, Meanings meanings) {
    var rules = new LinkedHashMap<String, List<Meaning>>();
    var policies = new LinkedHashMap<String, String>();
    for (Chain chain : table.chains()) {
      policies.put(chain.name(), chain.policy());
      rules.put(chain.name(), new ArrayList<>());
    }
    String chain = "";
    List<Meaning> own = List.of();
    for (Rule rule : table.rules()) {
      if (!rule.chain().equals(chain)) {
        chain = rule.chain();
        own = rules.computeIfAbsent(chain, _ -> new ArrayList<>());
      }
      own.add(meanings.of(rule, declared));
    }
    var chains = new LinkedHashMap<String, ChainContent>();
    rules.forEach(
        (name, found) ->
            chains.put(
                name, ChainContent.of(name, policies.getOrDefault(name, untold(name)), found)));
    return new TableContent(true, chains);
  }

  /** A file for iptables-restore need not declare the kernel's own chains. */
  private static String untold(String chain) {
    return KERNELS.contains(chain) ? ChainContent.ACCEPT : "";
  }

  /** Names of all chains that a table declares. */
  static Set<String> declared(Table table) {
    var names = new HashSet<String>();
    table.chains().forEach(chain -> names.add(chain.name()));
    return names;
  }

  /** A chain that is known to be there. */
  ChainContent present(String name) {
    return chain(name).orElseThrow();
  }

  Optional<ChainContent> chain(String name) {
    return Optional.ofNullable(chains.get(name));
  }
}
