package dev.gumshoe.packets.ladder;

import dev.gumshoe.evidence.PacketTrace.Point;
import java.util.List;

/** By how much times of two points can be wrong against each other. */
record Clocks(List<Point> points) {
  private static final long UNKNOWN = -1;

  Clocks {
    points = List.copyOf(points);
  }

  /**
   * In nanoseconds; -1 where nobody knows. All namespaces of a node share its kernel's clock
   * (clock_gettime(2): CLOCK_REALTIME is system-wide), so that points on it are in order.
   */
  long error(int one, int other) {
    Point a = points.get(one);
    Point b = points.get(other);
    boolean sameClock =
        one == other
            || !a.target().isEmpty()
                && a.target().equals(b.target())
                && a.clockOffset() == b.clockOffset();
    if (sameClock) {
      return 0;
    }
    return a.clockError() < 0 || b.clockError() < 0 ? UNKNOWN : a.clockError() + b.clockError();
  }

  /** Whether the order of two times cannot be told. */
  boolean uncertain(int one, long time, int other, long otherTime) {
    long error = error(one, other);
    return error < 0 || error > 0 && Math.abs(time - otherTime) <= error;
  }

  boolean several() {
    return points.stream().map(Point::target).distinct().count() > 1;
  }
}
