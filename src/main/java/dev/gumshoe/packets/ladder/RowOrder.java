package dev.gumshoe.packets.ladder;

import dev.gumshoe.packets.ladder.Ladder.Stop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of rows: by the time when each packet was first seen; where clocks cannot tell, as a
 * point saw them that saw both. An answer does not stand above its question because a clock is
 * wrong.
 */
final class RowOrder {
  /** How far a row may move: beyond it the picture would not be read as one moment anyway. */
  private static final int REACH = 64;

  private final Clocks clocks;

  RowOrder(Clocks clocks) {
    this.clocks = clocks;
  }

  List<Passing> sort(List<Passing> packets) {
    var sorted = new ArrayList<Passing>(packets.size());
    packets.stream()
        .sorted(Comparator.comparingLong(Passing::time).thenComparingInt(Passing::packet))
        .forEach(packet -> sorted.add(place(sorted, packet), packet));
    return sorted;
  }

  /** Before the first of the rows just above that surely came later. */
  private int place(List<Passing> sorted, Passing packet) {
    int place = sorted.size();
    for (int at = sorted.size() - 1; at >= Math.max(0, sorted.size() - REACH); at--) {
      Passing above = sorted.get(at);
      if (!uncertain(above, packet)) {
        break;
      }
      if (surelyBefore(packet, above)) {
        place = at;
      }
    }
    return place;
  }

  /** Whether the clocks cannot tell which of two packets came first. */
  boolean uncertain(Passing one, Passing other) {
    Stop a = one.first();
    Stop b = other.first();
    return clocks.uncertain(a.column(), a.time(), b.column(), b.time());
  }

  /** As some clock that timed both says. */
  private boolean surelyBefore(Passing one, Passing other) {
    for (Stop a : one.stops()) {
      for (Stop b : other.stops()) {
        if (clocks.error(a.column(), b.column()) == 0 && a.time() < b.time()) {
          return true;
        }
      }
    }
    return false;
  }
}
