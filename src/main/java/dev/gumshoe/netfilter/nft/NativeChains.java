package dev.gumshoe.netfilter.nft;

import dev.gumshoe.evidence.NftRules;
import dev.gumshoe.evidence.NftRules.NftTable;
import dev.gumshoe.netfilter.walk.BaseChain;
import dev.gumshoe.netfilter.walk.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code nft list ruleset} shows of a node beside the outputs of iptables. A table that
 * iptables-nft keeps is in both where both were given: it is walked once, as iptables printed it.
 */
public final class NativeChains {
  private final Map<String, NftRules> rules = new LinkedHashMap<>();

  /** Nothing at first. */
  public NativeChains() {}

  /**
   * Adds a rule set.
   *
   * @param name what the operator calls it
   */
  public void add(String name, NftRules shown) {
    rules.put(name, shown);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The base chains that the node's rule sets do not have. */
  public List<BaseChain> beside(Node node) {
    var found = new ArrayList<BaseChain>();
    rules.forEach(
        (name, shown) -> {
          List<NftTable> others =
              shown.tables().stream().filter(table -> !printed(table, node)).toList();
          found.addAll(NftWalk.baseChains(name, new NftRules(others), node));
        });
    return found;
  }

  private static boolean printed(NftTable table, Node node) {
    String family = table.family().equals("ip6") ? "ipv6" : "ipv4";
    boolean ofIptables = table.family().equals("ip") || table.family().equals("ip6");
    return ofIptables
        && node.rules().stream()
            .map(Node.Rules::rules)
            .filter(given -> given.backend().equals("nf_tables"))
            .filter(given -> given.family().isEmpty() || given.family().equals(family))
            .flatMap(given -> given.tables().stream())
            .anyMatch(own -> own.name().equals(table.name()));
  }
}
