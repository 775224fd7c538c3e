package dev.gumshoe.netfilter.nft;

import dev.gumshoe.evidence.NftRules;
import dev.gumshoe.evidence.NftRules.NftChain;
import dev.gumshoe.evidence.NftRules.NftTable;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.walk.BaseChain;
import dev.gumshoe.netfilter.walk.HookedTable;
import dev.gumshoe.netfilter.walk.HookedTable.HookedChain;
import dev.gumshoe.netfilter.walk.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes rule sets of nft ready to be walked: each member of a set or a verdict map becomes a rule
 * of its own, in the form of iptables, so that one walker with one index goes through both. What
 * has no such form is a condition that nobody knows, and the walk says so.
 */
public final class NftWalk {
  private static final Set<String> FAMILIES = Set.of("ip", "ip6", "inet");

  private NftWalk() {}

  /**
   * The base chains of all tables that see IP packets.
   *
   * @param name what the operator calls the rule set
   * @param node what else is known of it
   */
  public static List<BaseChain> baseChains(String name, NftRules rules, Node node) {
    var found = new ArrayList<BaseChain>();
    for (NftTable table : rules.tables()) {
      if (FAMILIES.contains(table.family()) && !table.flags().contains("dormant")) {
        for (Family family : families(table.family())) {
          found.addAll(hooked(name, table, family).baseChains(node));
        }
      }
    }
    return found;
  }

  private static HookedTable hooked(String name, NftTable table, Family family) {
    Table expanded = Expansion.of(table, family == Family.IPV6 ? "ip6" : "ip");
    var chains = new ArrayList<HookedChain>();
    for (NftChain chain : table.chains()) {
      for (Hook hook : Hook.values()) {
        if (hook.name().toLowerCase(Locale.ROOT).equals(chain.hook())) {
          int priority = Math.clamp(chain.priority(), Integer.MIN_VALUE, Integer.MAX_VALUE);
          chains.add(new HookedChain(chain.name(), hook, priority, kind(chain.type())));
        }
      }
    }
    return new HookedTable(name, Set.of(family), expanded, chains);
  }

  private static List<Family> families(String family) {
    return switch (family) {
      case "ip" -> List.of(Family.IPV4);
      case "ip6" -> List.of(Family.IPV6);
      default -> List.of(Family.IPV4, Family.IPV6);
    };
  }

  private static BaseChain.Kind kind(String type) {
    return switch (type) {
      case "nat" -> BaseChain.Kind.NAT;
      case "route" -> BaseChain.Kind.ROUTE;
      default -> BaseChain.Kind.FILTER;
    };
  }
}
