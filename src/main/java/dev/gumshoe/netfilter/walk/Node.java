package dev.gumshoe.netfilter.walk;

import dev.gumshoe.evidence.Addresses;
import dev.gumshoe.evidence.IpSets;
import dev.gumshoe.evidence.IpvsServices;
import dev.gumshoe.evidence.Routes;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.Settings;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a node. What is absent is not known, and answers depend on it.
 *
 * @param rules all rule sets of the node, of either backend and family; a backend or table that is
 *     not among them holds nothing
 * @param settings of the kernel; {@code net.ipv4.vs.conntrack} is asked for
 */
public record Node(
    List<Rules> rules,
    Optional<IpSets> sets,
    Optional<IpvsServices> ipvs,
    Optional<Addresses> addresses,
    Optional<Routes> routes,
    Optional<Settings> settings) {
  public Node {
    rules = List.copyOf(rules);
  }

  /**
   * A rule set.
   *
   * @param name what the operator calls it: a file
   */
  public record Rules(String name, RuleSet rules) {}

  /** A node of which only rules are known. */
  public static Node of(Rules... rules) {
    return new Node(
        List.of(rules),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with sets of addresses. */
  public Node with(IpSets known) {
    return new Node(rules, Optional.of(known), ipvs, addresses, routes, settings);
  }

  /** The same with IPVS services. */
  public Node with(IpvsServices known) {
    return new Node(rules, sets, Optional.of(known), addresses, routes, settings);
  }

  /** The same with interfaces. */
  public Node with(Addresses known) {
    return new Node(rules, sets, ipvs, Optional.of(known), routes, settings);
  }

  /** The same with routes. */
  public Node with(Routes known) {
    return new Node(rules, sets, ipvs, addresses, Optional.of(known), settings);
  }

  /** The same with settings. */
  public Node with(Settings known) {
    return new Node(rules, sets, ipvs, addresses, routes, Optional.of(known));
  }
}
