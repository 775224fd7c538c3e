package dev.gumshoe.ui.replay;

import java.time.Duration;

/** How fast a session is played. */
enum Speed {
  REAL("1×", 1),
  DOUBLE("2×", 2),
  EIGHT("8×", 8),
  FULL("As fast as possible", 0);

  /** Nobody learns from a longer wait. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /** Long enough for the screen to show each event. */
  private static final Duration SHORTEST = Duration.ofMillis(15);

  private final String title;
  private final int factor;

  Speed(String title, int factor) {
    this.title = title;
    this.factor = factor;
  }

  String title() {
    return title;
  }

  /** How long to wait in place of a gap between two events. */
  Duration wait(Duration gap) {
    if (factor == 0) {
      return SHORTEST;
    }
    Duration shortened = gap.compareTo(LONGEST) > 0 ? LONGEST : gap;
    Duration wait = shortened.dividedBy(factor);
    return wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait;
  }
}
