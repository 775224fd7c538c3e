package dev.gumshoe.packets.correlate;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** Points at which something was seen. */
record Marks(BitSet points) {
  static Marks of(int size, IntPredicate test) {
    var points = new BitSet(size);
    for (int point = 0; point < size; point++) {
      points.set(point, test.test(point));
    }
    return new Marks(points);
  }

  boolean at(int point) {
    return points.get(point);
  }

  boolean any() {
    return !points.isEmpty();
  }

  /** The one nearest to who asks; -1 where there is none. */
  int nearest() {
    return points.nextSetBit(0);
  }

  /** The one furthest from who asks; -1 where there is none. */
  int furthest() {
    return points.length() - 1;
  }

  /** From the other end. */
  Marks reversed(int size) {
    return of(size, point -> at(size - 1 - point));
  }
}
