package dev.gumshoe.parse.trust;

import java.time.Instant;

/** Moments as facts have them. */
final class Moment {
  /** The end of the year 9999: the last moment that ISO 8601 writes with four digits. */
  private static final long LAST = 253_402_300_799L;

  private Moment() {}

  /** ISO 8601 in UTC; empty for one that is not told (−1), or lies beyond the year 9999. */
  static String text(long seconds) {
    return seconds < 0 || seconds > LAST ? "" : Instant.ofEpochSecond(seconds).toString();
  }
}
