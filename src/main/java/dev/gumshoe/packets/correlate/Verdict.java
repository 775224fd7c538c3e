package dev.gumshoe.packets.correlate;

import java.util.function.IntPredicate;

/**
 * How far something got.
 *
 * @param lastSeen the last point of what did not get further; -1 where that is none
 * @param missingAt the first point that should have seen it; -1 where that is none
 */
record Verdict(Kind kind, int lastSeen, int missingAt) {
  /** What may become of a question. */
  enum Kind {
    ANSWERED,
    LOST,
    ARRIVED,
    ANSWER_LOST,
    UNKNOWN
  }

  static Verdict of(Kind kind, int lastSeen, int missingAt) {
    return new Verdict(kind, lastSeen, missingAt);
  }

  /**
   * Judges by where question and answer were seen. What was not seen at a point counts only where
   * that point saw all there was; and on the way back only where the question had passed, as an
   * answer may come another way.
   */
  static Verdict judge(Course course, Marks asked, Marks answered) {
    return judge(course.size(), course::reliable, asked, answered);
  }

  /** The same, for a question of the server's. */
  static Verdict judgeBack(Course course, Marks asked, Marks answered) {
    int size = course.size();
    Verdict turned =
        judge(
            size,
            point -> course.reliable(size - 1 - point),
            asked.reversed(size),
            answered.reversed(size));
    return new Verdict(turned.kind, turn(turned.lastSeen, size), turn(turned.missingAt, size));
  }

  private static int turn(int point, int size) {
    return point < 0 ? point : size - 1 - point;
  }

  private static Verdict judge(int size, IntPredicate reliable, Marks asked, Marks answered) {
    return answered.any()
        ? back(reliable, asked, answered.nearest())
        : there(size, reliable, asked.furthest());
  }

  private static Verdict back(IntPredicate reliable, Marks asked, int nearest) {
    boolean doubtful = false;
    for (int point = nearest - 1; point >= 0; point--) {
      if (asked.at(point)) {
        if (reliable.test(point)) {
          return of(Kind.ANSWER_LOST, nearest, point);
        }
        doubtful = true;
      }
    }
    return doubtful ? of(Kind.UNKNOWN, nearest, -1) : of(Kind.ANSWERED, -1, -1);
  }

  private static Verdict there(int size, IntPredicate reliable, int furthest) {
    if (furthest < 0) {
      return of(Kind.UNKNOWN, -1, -1);
    }
    for (int point = furthest + 1; point < size; point++) {
      if (reliable.test(point)) {
        return of(Kind.LOST, furthest, point);
      }
    }
    return furthest == size - 1 && reliable.test(furthest)
        ? of(Kind.ARRIVED, furthest, -1)
        : of(Kind.UNKNOWN, furthest, -1);
  }
}
