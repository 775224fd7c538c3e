package dev.gumshoe.netfilter.walk;

import dev.gumshoe.evidence.RuleSet.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What would become of a packet without the rule that decided. */
public final class Otherwise {
  private Otherwise() {}

  /**
   * The walk without the rule that let the packet through; empty where no rule did, where the walk
   * has several ways, or where it would end alike.
   */
  public static Optional<Walk> of(Node node, Walk walk) {
    if (walk.fate().isEmpty() || walk.paths().size() != 1) {
      return Optional.empty();
    }
    Path path = walk.paths().getFirst();
    boolean through =
        switch (path.fate()) {
          case Fate.Delivered _, Fate.Forwarded _, Fate.Sent _, Fate.Balanced _ -> true;
          case Fate.Dropped _,
              Fate.Rejected _,
              Fate.Unroutable _,
              Fate.Proxied _,
              Fate.Queued _,
              Fate.Undetermined _ ->
              false;
        };
    return path.decider()
        .filter(_ -> through)
        .map(step -> step instanceof Step.Met met ? rules(node, met) : Set.<Rule>of())
        .filter(rules -> !rules.isEmpty())
        .map(rules -> Walker.without(node, rules).walk(walk.packet()))
        .filter(other -> !fates(other).equals(fates(walk)));
  }

  private static List<Fate> fates(Walk walk) {
    return walk.paths().stream().map(Path::fate).distinct().toList();
  }

  private static Set<Rule> rules(Node node, Step.Met met) {
    return node.rules().stream()
        .filter(rules -> rules.name().equals(met.place().rules()))
        .flatMap(rules -> rules.rules().tables().stream())
        .filter(table -> table.name().equals(met.place().table()))
        .flatMap(table -> table.rules().stream())
        .filter(rule -> rule.line() == met.line())
        .collect(Collectors.toSet());
  }
}
