package dev.gumshoe.netfilter.walk;

import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.walk.match.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table whose chains say themselves at which hooks they stand, as those of nftables do.
 *
 * @param name what the operator calls the rule set: a file
 * @param families of the packets that come by
 * @param table its rules, in the form of iptables
 */
public record HookedTable(
    String name, Set<Family> families, Table table, List<HookedChain> chains) {
  /** A base chain: where it stands, and when it is asked. */
  public record HookedChain(String chain, Hook hook, int priority, BaseChain.Kind kind) {}

  public HookedTable {
    families = Set.copyOf(families);
    chains = List.copyOf(chains);
  }

  /** Its base chains, for a walker through this node. */
  public List<BaseChain> baseChains(Node node) {
    var tables =
        new Tables(
            Surroundings.of(node.sets(), node.addresses(), node.routes()),
            CompiledChain::indexed,
            Set.of());
    Map<String, CompiledChain> compiled = tables.chains(table);
    return chains.stream()
        .filter(chain -> compiled.containsKey(chain.chain()))
        .map(chain -> baseChain(chain, compiled))
        .toList();
  }

  private BaseChain baseChain(HookedChain chain, Map<String, CompiledChain> compiled) {
    var place = new Place(name, "nf_tables", chain.hook(), table.name(), chain.chain());
    CompiledChain start = compiled.get(chain.chain());
    if (start == null) {
      throw new IllegalArgumentException("no such chain: " + chain.chain());
    }
    return new IptablesChain(place, families, chain.priority(), chain.kind(), start, compiled);
  }
}
