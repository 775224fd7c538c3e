package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Packet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules of a chain that ask for the same kind of thing, by what they ask for. */
final class IndexGroup {
  private final IndexKey key;
  private final Map<Integer, Map<Object, int[]>> byWidth;
  private final int size;

  private IndexGroup(IndexKey key, Map<Integer, Map<Object, int[]>> byWidth, int size) {
    this.key = key;
    this.byWidth = byWidth;
    this.size = size;
  }

  /** Those of these rules that ask for this. */
  static IndexGroup of(IndexKey key, List<CompiledRule> rules, int[] places) {
    var found = new HashMap<Integer, Map<Object, List<Integer>>>();
    int size = 0;
    for (int place : places) {
      Optional<IndexKey.Wanted> wanted = key.wanted(rules.get(place).rule());
      if (wanted.isPresent()) {
        size++;
        found
            .computeIfAbsent(wanted.get().width(), _ -> new HashMap<>())
            .computeIfAbsent(wanted.get().value(), _ -> new ArrayList<>())
            .add(place);
      }
    }
    var byWidth = new HashMap<Integer, Map<Object, int[]>>();
    found.forEach((width, values) -> byWidth.put(width, arrays(values)));
    return new IndexGroup(key, byWidth, size);
  }

  int size() {
    return size;
  }

  /** Those of these places that are not of this group. */
  int[] without(List<CompiledRule> rules, int[] places) {
    return Arrays.stream(places)
        .filter(place -> key.wanted(rules.get(place).rule()).isEmpty())
        .toArray();
  }

  /** Places of the rules that ask for what the packet has; empty where that is not known. */
  Optional<List<int[]>> candidates(Packet packet) {
    Optional<Object> has = key.of(packet);
    if (has.isEmpty()) {
      return Optional.empty();
    }
    var found = new ArrayList<int[]>(byWidth.size());
    for (var ofWidth : byWidth.entrySet()) {
      int[] places = ofWidth.getValue().get(narrowed(has.get(), ofWidth.getKey()));
      if (places != null) {
        found.add(places);
      }
    }
    return Optional.of(found);
  }

  private static Object narrowed(Object value, int width) {
    return value instanceof IpAddress ip && width <= ip.family().bits()
        ? ip.and(IpAddress.mask(ip.family(), width))
        : value;
  }

  private static Map<Object, int[]> arrays(Map<Object, List<Integer>> values) {
    var arrays = new HashMap<Object, int[]>();
    values.forEach(
        (value, places) ->
            arrays.put(value, places.stream().mapToInt(Integer::intValue).toArray()));
    return arrays;
  }
}
