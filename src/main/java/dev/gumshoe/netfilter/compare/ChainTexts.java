package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet.Chain;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.netfilter.packet.Hook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of a table by chain, as they are printed. */
record ChainTexts(Map<String, String> policies, Map<String, List<Rule>> rules) {
  static ChainTexts of(Table table) {
    var policies = new LinkedHashMap<String, String>();
    Map<String, List<Rule>> rules = LinkedHashMap.newLinkedHashMap(table.chains().size());
    for (Chain chain : table.chains()) {
      policies.put(chain.name(), chain.policy());
      rules.put(chain.name(), new ArrayList<>(4));
    }
    String chain = "";
    List<Rule> own = List.of();
    for (Rule rule : table.rules()) {
      if (!rule.chain().equals(chain)) {
        chain = rule.chain();
        own = rules.computeIfAbsent(chain, _ -> new ArrayList<>());
      }
      own.add(rule);
    }
    return new ChainTexts(policies, rules);
  }

  static ChainTexts none() {
    return new ChainTexts(Map.of(), Map.of());
  }

  /** A file for iptables-restore need not declare the kernel's own chains. */
  String policy(String chain) {
    return policies.getOrDefault(chain, Hook.chains().contains(chain) ? ChainContent.ACCEPT : "");
  }

  /**
   * Names of chains that are printed alike on both sides, and so are all hash-named chains that
   * they lead to. Nothing closer needs to be known of them.
   */
  Set<String> alike(ChainTexts other) {
    var alike = new HashSet<String>();
    rules.forEach(
        (name, own) -> {
          if (sameTexts(own, other.rules.get(name))) {
            alike.add(name);
          }
        });
    boolean fewer = alike.size() < rules.size() || alike.size() < other.rules.size();
    while (fewer) {
      fewer = alike.removeIf(name -> leadsOut(name, alike));
    }
    return alike;
  }

  private boolean leadsOut(String name, Set<String> alike) {
    for (Rule rule : rules.getOrDefault(name, List.of())) {
      boolean out = !alike.contains(rule.target()) && HashNames.matches(rule.target());
      if (out) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameTexts(List<Rule> one, @Nullable List<Rule> other) {
    if (other == null || one.size() != other.size()) {
      return false;
    }
    for (int at = 0; at < one.size(); at++) {
      if (!same(one.get(at), other.get(at))) {
        return false;
      }
    }
    return true;
  }

  /** Whether they are printed alike. A line with several addresses is as many rules of one text. */
  static boolean same(Rule one, Rule other) {
    return !one.text().isEmpty()
        && one.text().equals(other.text())
        && one.source().equals(other.source())
        && one.destination().equals(other.destination());
  }
}
