package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.IpSets.IpSet;
import dev.gumshoe.evidence.IpSets.SetEntry;
import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The members of one set. Of networks the narrowest is asked first, and the first that holds the
 * packet decides, so that {@code nomatch} makes holes (ip_set_hash_gen.h).
 */
final class SetMembers {
  private final SetShape shape;
  private final SortedMap<Integer, Map<IpAddress, List<SetMember>>> byLength =
      new TreeMap<>(Comparator.reverseOrder());
  private final List<SetMember> others = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  private SetMembers(SetShape shape) {
    this.shape = shape;
  }

  static SetMembers of(IpSet set) {
    var members = new SetMembers(SetShape.of(set));
    for (SetEntry entry : set.entries()) {
      members.add(entry);
    }
    members.byLength.values().forEach(map -> map.values().forEach(SetMember::narrowestFirst));
    SetMember.narrowestFirst(members.others);
    return members;
  }

  /** Names of other sets, where it is a list of sets. */
  Optional<List<String>> ofSets() {
    return shape.listsSets() ? Optional.of(names) : Optional.empty();
  }

  Truth contains(SetQuery query) {
    Truth unknown = Truth.depends(query + " is in set " + shape.name());
    if (!shape.known()) {
      return unknown;
    }
    if (!shape.holds(query)) {
      return Truth.Certain.NO;
    }
    if (!byLength.isEmpty()) {
      return query.address(0) instanceof Value.Is<IpAddress>(IpAddress ip)
          ? byAddress(ip, query, unknown)
          : unknown;
    }
    return first(others, query, unknown).orElse(Truth.Certain.NO);
  }

  private Truth byAddress(IpAddress ip, SetQuery query, Truth unknown) {
    for (var ofLength : byLength.entrySet()) {
      IpAddress masked = ip.and(IpAddress.mask(ip.family(), ofLength.getKey()));
      List<SetMember> found = ofLength.getValue().get(masked);
      Optional<Truth> truth = found == null ? Optional.empty() : first(found, query, unknown);
      if (truth.isPresent()) {
        return truth.get();
      }
    }
    return first(others, query, unknown).orElse(Truth.Certain.NO);
  }

  /** What the first member says that does not certainly differ; empty where all differ. */
  private static Optional<Truth> first(List<SetMember> members, SetQuery query, Truth unknown) {
    for (SetMember member : members) {
      Truth holds = member.holds(query);
      if (holds == Truth.Certain.YES) {
        return Optional.of(Truth.of(!member.excepted()));
      }
      if (holds != Truth.Certain.NO) {
        return Optional.of(unknown);
      }
    }
    return Optional.empty();
  }

  private void add(SetEntry entry) {
    if (shape.listsSets()) {
      names.add(entry.text().split("[ \t]", 2)[0]);
      return;
    }
    SetMember member = SetMember.of(shape, entry.text());
    if (member.parts().getFirst() instanceof SetPart.Within(var network) && network.length() >= 0) {
      byLength
          .computeIfAbsent(network.length(), _ -> new HashMap<>())
          .computeIfAbsent(network.address(), _ -> new ArrayList<>())
          .add(member);
    } else {
      others.add(member);
    }
  }
}
