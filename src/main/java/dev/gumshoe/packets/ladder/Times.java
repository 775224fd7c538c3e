package dev.gumshoe.packets.ladder;

import java.util.Locale;

/** Times in words. */
public final class Times {
  private Times() {}

  /** When, in milliseconds to the microsecond: {@code 1003.412}. */
  public static String at(long nanoseconds) {
    return String.format(Locale.ROOT, "%.3f", nanoseconds / 1e6);
  }

  /** How long, in the unit that suits: {@code 12 µs}, {@code 0.41 ms}, {@code 1.003 s}. */
  public static String span(long nanoseconds) {
    double size = Math.abs((double) nanoseconds);
    if (size < 1e3) {
      return nanoseconds + " ns";
    }
    if (size < 1e5) {
      return String.format(Locale.ROOT, "%.0f µs", nanoseconds / 1e3);
    }
    if (size < 1e7) {
      return String.format(Locale.ROOT, "%.2f ms", nanoseconds / 1e6);
    }
    return size < 1e9
        ? String.format(Locale.ROOT, "%.0f ms", nanoseconds / 1e6)
        : String.format(Locale.ROOT, "%.3f s", nanoseconds / 1e9);
  }
}
