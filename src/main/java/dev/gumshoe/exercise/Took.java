package dev.gumshoe.exercise;

import java.time.Duration;

/** Times for people. */
public final class Took {
  private Took() {}

  /** A time: {@code 4 min 07 s}, {@code 2 h 10 min}. */
  public static String words(Duration time) {
    if (time.toMinutes() == 0) {
      return time.toSeconds() + " s";
    }
    return time.toHours() == 0
        ? "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart())
        : "%d h %02d min".formatted(time.toHours(), time.toMinutesPart());
  }
}
