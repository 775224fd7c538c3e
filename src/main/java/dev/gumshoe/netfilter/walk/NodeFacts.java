package dev.gumshoe.netfilter.walk;

import dev.gumshoe.evidence.Addresses;
import dev.gumshoe.evidence.FactReader;
import dev.gumshoe.evidence.IpSets;
import dev.gumshoe.evidence.IpvsServices;
import dev.gumshoe.evidence.Routes;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node made of facts, as conditions have them. */
public final class NodeFacts {
  private NodeFacts() {}

  /**
   * The node of which this is known: rule sets, sets, IPVS services, addresses, routes, settings,
   * in any order. A rule set is named by its place in the list, counted from 0.
   *
   * @throws IllegalArgumentException where something else is among them, or no rule set is
   */
  public static Node of(List<Map<?, ?>> facts) {
    var rules = new ArrayList<Node.Rules>();
    Node node =
        new Node(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    for (int i = 0; i < facts.size(); i++) {
      Map<?, ?> each = facts.get(i);
      if (each.containsKey("tables")) {
        rules.add(new Node.Rules(String.valueOf(i), FactReader.read(RuleSet.class, each)));
      } else {
        node = with(node, each);
      }
    }
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("there is no rule set to walk through");
    }
    return new Node(
        rules, node.sets(), node.ipvs(), node.addresses(), node.routes(), node.settings());
  }

  private static Node with(Node node, Map<?, ?> facts) {
    if (facts.containsKey("sets")) {
      return node.with(FactReader.read(IpSets.class, facts));
    }
    if (facts.containsKey("services")) {
      return node.with(FactReader.read(IpvsServices.class, facts));
    }
    if (facts.containsKey("interfaces")) {
      return node.with(FactReader.read(Addresses.class, facts));
    }
    if (facts.containsKey("routes")) {
      return node.with(FactReader.read(Routes.class, facts));
    }
    if (facts.containsKey("settings")) {
      return node.with(FactReader.read(Settings.class, facts));
    }
    throw new IllegalArgumentException(
        "a walk takes rule sets, ipsets, IPVS services, addresses, routes and settings only");
  }
}
