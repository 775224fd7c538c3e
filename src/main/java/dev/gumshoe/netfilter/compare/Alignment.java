package dev.gumshoe.netfilter.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rule of the right side is the same as which of the left, by position. The longest run of
 * them that stands in the same order on both sides keeps its place; the others have moved. Costs
 * n·log n.
 */
final class Alignment {
  private final int[] partner;
  private final boolean[] inPlace;

  private Alignment(int[] partner) {
    this.partner = partner;
    this.inPlace = rising(partner);
  }

  /** The position on the right of the same rule as this one of the left; -1 without one. */
  int partner(int left) {
    return partner[left];
  }

  /** Whether this rule of the left stands in the same order on both sides. */
  boolean inPlace(int left) {
    return inPlace[left];
  }

  static Alignment of(List<Meaning> left, List<Meaning> right, ChainPairs pairs) {
    int[] partner = new int[left.size()];
    Arrays.fill(partner, -1);
    Map<Place, Deque<Integer>> free = new HashMap<>();
    for (int at = 0; at < right.size(); at++) {
      var place = new Place(right.get(at).key(), right.get(at).jump());
      free.computeIfAbsent(place, _ -> new ArrayDeque<>()).add(at);
    }
    for (int at = 0; at < left.size(); at++) {
      Meaning rule = left.get(at);
      Deque<Integer> alike = free.get(new Place(rule.key(), pairs.inRight(rule.jump())));
      if (alike != null) {
        partner[at] = take(rule, alike, right);
      }
    }
    return new Alignment(partner);
  }

  /** A rule but for its probability; the chain that it jumps to by its name on the right. */
  private record Place(int key, String jump) {}

  private static int take(Meaning rule, Deque<Integer> alike, List<Meaning> right) {
    var each = alike.iterator();
    while (each.hasNext()) {
      int at = each.next();
      if (rule.does(right.get(at))) {
        each.remove();
        return at;
      }
    }
    return -1;
  }

  /** The longest rising run of partners (patience sorting). */
  private static boolean[] rising(int[] partner) {
    int[] before = new int[partner.length];
    List<Integer> tails = new ArrayList<>();
    for (int at = 0; at < partner.length; at++) {
      if (partner[at] < 0) {
        continue;
      }
      int pile = pile(tails, partner, partner[at]);
      before[at] = pile == 0 ? -1 : tails.get(pile - 1);
      if (pile == tails.size()) {
        tails.add(at);
      } else {
        tails.set(pile, at);
      }
    }
    boolean[] kept = new boolean[partner.length];
    int at = tails.isEmpty() ? -1 : tails.getLast();
    while (at >= 0) {
      kept[at] = true;
      at = before[at];
    }
    return kept;
  }

  private static int pile(List<Integer> tails, int[] partner, int value) {
    int low = 0;
    int high = tails.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (partner[tails.get(middle)] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
