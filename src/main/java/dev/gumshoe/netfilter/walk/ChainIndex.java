package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.walk.CompiledChain.RuleIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the rules of a long chain that can match a packet by what they ask of it first: an address,
 * a port, an interface. A rule that it leaves out does not match for certain.
 */
final class ChainIndex implements RuleIndex {
  private static final int WORTH_IT = 8;

  private final List<IndexGroup> groups;
  private final int[] rest;
  private final int[] all;

  private ChainIndex(List<IndexGroup> groups, int[] rest, int[] all) {
    this.groups = groups;
    this.rest = rest;
    this.all = all;
  }

  static RuleIndex of(List<CompiledRule> rules) {
    int[] all = IntStream.range(0, rules.size()).toArray();
    int[] rest = all;
    var groups = new ArrayList<IndexGroup>();
    while (rest.length >= WORTH_IT) {
      int[] left = rest;
      Optional<IndexGroup> best =
          IndexKey.ALL.stream()
              .map(key -> IndexGroup.of(key, rules, left))
              .max((a, b) -> Integer.compare(a.size(), b.size()))
              .filter(group -> group.size() >= WORTH_IT);
      if (best.isEmpty()) {
        break;
      }
      groups.add(best.get());
      rest = best.get().without(rules, left);
    }
    return groups.isEmpty() ? _ -> all : new ChainIndex(groups, rest, all);
  }

  @Override
  public int[] candidates(Packet packet) {
    int[] found = rest;
    boolean copied = false;
    for (IndexGroup group : groups) {
      Optional<List<int[]>> of = group.candidates(packet);
      if (of.isEmpty()) {
        return all;
      }
      for (int[] more : of.get()) {
        int[] joined = Arrays.copyOf(found, found.length + more.length);
        System.arraycopy(more, 0, joined, found.length, more.length);
        found = joined;
        copied = true;
      }
    }
    if (copied) {
      Arrays.sort(found);
    }
    return found;
  }
}
