package dev.gumshoe.netfilter.walk;

import dev.gumshoe.evidence.RuleSet.Chain;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.evidence.Settings;
import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.walk.match.Question;
import dev.gumshoe.netfilter.walk.match.Surroundings;
import dev.gumshoe.netfilter.walk.match.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Follows packets through a node. Made once for a node, used for any number of packets, by any
 * number of threads.
 */
public final class Walker {
  private static final int FORKS = 256;
  private static final long RULES = 5_000_000;
  private static final Question LEGACY_FIRST =
      Question.of("the chains of legacy iptables were registered before those of nf_tables");

  private final Surroundings surroundings;
  private final HookChains chains;
  private final Optional<HookChains> otherOrder;

  private Walker(
      Node node,
      List<BaseChain> more,
      BiFunction<Chain, List<CompiledRule>, CompiledChain> indexing,
      Set<Rule> without) {
    this.surroundings = Surroundings.of(node.sets(), node.addresses(), node.routes());
    var tables = new Tables(surroundings, indexing, without);
    var all = new ArrayList<BaseChain>();
    node.rules().forEach(rules -> all.addAll(tables.of(rules)));
    all.addAll(more);
    all.add(new ConntrackHook(Hook.PREROUTING));
    all.add(new ConntrackHook(Hook.OUTPUT));
    all.addAll(ipvs(node));
    this.chains = new HookChains(byBackend(all, "legacy"));
    this.otherOrder =
        ties(all) ? Optional.of(new HookChains(byBackend(all, "nf_tables"))) : Optional.empty();
  }

  /** A walker through this node. */
  public static Walker of(Node node) {
    return of(node, List.of());
  }

  /** A walker through this node, which has these base chains too. */
  public static Walker of(Node node, List<BaseChain> more) {
    return new Walker(node, more, CompiledChain::indexed, Set.of());
  }

  /** A walker through this node as if it had not these rules: what would be without them? */
  public static Walker without(Node node, Set<Rule> rules) {
    return new Walker(node, List.of(), CompiledChain::indexed, rules);
  }

  /** A walker that tries the rules of every chain one by one. */
  static Walker linear(Node node) {
    return new Walker(node, List.of(), CompiledChain::linear, Set.of());
  }

  /** All ways that a packet may go. */
  public Walk walk(Packet packet) {
    Walk walk = walk(packet, chains);
    if (otherOrder.isEmpty()) {
      return walk;
    }
    Walk other = walk(packet, otherOrder.get());
    return outcomes(walk).equals(outcomes(other)) ? walk : either(packet, walk, other);
  }

  private Walk walk(Packet packet, HookChains in) {
    var budget = new Budget(FORKS, RULES);
    var journey = new Journey(in, surroundings.localities(), packet, budget);
    List<Path> paths = journey.paths();
    return new Walk(packet, paths, budget.cut());
  }

  /** How each way ends, with which packet, and which rules it meets, in whatever order. */
  private static List<Object> outcomes(Walk walk) {
    var all = new ArrayList<Object>();
    for (Path path : walk.paths()) {
      all.add(path.fate());
      all.add(path.packet());
      all.add(path.steps().stream().filter(Step.Met.class::isInstance).collect(Collectors.toSet()));
    }
    return all;
  }

  private static Walk either(Packet packet, Walk first, Walk second) {
    var paths = new ArrayList<Path>();
    first.paths().forEach(path -> paths.add(path.assuming(Assumption.of(LEGACY_FIRST, true))));
    second.paths().forEach(path -> paths.add(path.assuming(Assumption.of(LEGACY_FIRST, false))));
    return new Walk(packet, paths, first.cut() || second.cut());
  }

  private List<BaseChain> ipvs(Node node) {
    if (node.ipvs().isEmpty()) {
      return List.of();
    }
    var servers = new VirtualServers(node.ipvs().get());
    Truth tracking = conntrack(node);
    return List.of(
        new IpvsHook(Hook.INPUT, servers, surroundings.localities(), tracking),
        new IpvsHook(Hook.OUTPUT, servers, surroundings.localities(), tracking));
  }

  private static Truth conntrack(Node node) {
    return node.settings().stream()
        .flatMap(settings -> settings.settings().stream())
        .filter(setting -> setting.key().equals("net.ipv4.vs.conntrack"))
        .map(Settings.Setting::value)
        .findFirst()
        .map(value -> Truth.of(!value.equals("0")))
        .orElseGet(() -> Truth.depends("net.ipv4.vs.conntrack is on"));
  }

  private static List<BaseChain> byBackend(List<BaseChain> all, String first) {
    return all.stream()
        .sorted(Comparator.comparing(chain -> !chain.backend().equals(first)))
        .toList();
  }

  /** Whether chains of both backends stand at one hook with one priority. */
  private static boolean ties(List<BaseChain> all) {
    return all.stream()
        .anyMatch(
            one ->
                all.stream()
                    .anyMatch(
                        other ->
                            one.hook() == other.hook()
                                && one.priority() == other.priority()
                                && one.backend().equals("legacy")
                                && other.backend().equals("nf_tables")));
  }
}
