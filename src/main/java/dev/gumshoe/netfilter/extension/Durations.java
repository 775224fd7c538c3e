package dev.gumshoe.netfilter.extension;

import java.util.Locale;

/** A short time with its unit, as tc(8) writes it: {@code 250ms}. */
final class Durations {
  /** Seconds where no unit is given. */
  static final Value VALUE = (word, _) -> read(word);

  private Durations() {}

  private static String read(String word) {
    int end = 0;
    while (end < word.length()
        && (Character.isDigit(word.charAt(end)) || word.charAt(end) == '.')) {
      end++;
    }
    double scale =
        switch (word.substring(end)) {
          case "", "s", "sec", "secs" -> 1_000_000;
          case "ms", "msec", "msecs" -> 1_000;
          case "us", "usec", "usecs" -> 1;
          default -> -1;
        };
    if (end == 0 || scale < 0) {
      throw new RefusedException(word + " is not a time such as 250ms");
    }
    double time = Double.parseDouble(word.substring(0, end)) * scale;
    if (time >= 1_000_000) {
      return shown(time / 1_000_000) + "s";
    }
    return time >= 1_000 ? shown(time / 1_000) + "ms" : (long) time + "us";
  }

  private static String shown(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
