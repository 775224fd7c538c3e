package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.IpSets;
import dev.gumshoe.evidence.IpSets.IpSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets by name. */
public final class SetLookup {
  private static final int DEPTH = 8;

  private final Map<String, SetMembers> sets = new HashMap<>();
  private final boolean given;

  private SetLookup(boolean given) {
    this.given = given;
  }

  static SetLookup of(Optional<IpSets> sets) {
    var lookup = new SetLookup(sets.isPresent());
    sets.ifPresent(
        all -> {
          for (IpSet set : all.sets()) {
            lookup.sets.put(set.name(), SetMembers.of(set));
          }
        });
    return lookup;
  }

  /** Whether what a rule looks up is in a set. */
  Truth contains(String name, SetQuery query, int depth) {
    SetMembers members = sets.get(name);
    if (members == null || depth > DEPTH) {
      return Truth.depends(
          query + " is in set " + name + (given ? ", which is not among the sets given" : ""));
    }
    return members.ofSets().isPresent()
        ? ofAny(members.ofSets().get(), query, depth)
        : members.contains(query);
  }

  private Truth ofAny(List<String> names, SetQuery query, int depth) {
    Truth any = Truth.Certain.NO;
    for (String name : names) {
      any = ConntrackTests.any(any, contains(name, query, depth + 1));
    }
    return any;
  }
}
