package dev.gumshoe.netfilter.extension;

import java.util.List;
import java.util.Locale;

/**
 * Rates as {@code limit} has them. The kernel keeps the time between two packets in units of 0.1
 * ms, so that a rate is printed as what is left of it after that division.
 */
final class Rates {
  private static final long SCALE = 10_000;
  private static final List<String> UNITS = List.of("second", "minute", "hour", "day");
  private static final List<Long> SECONDS = List.of(1L, 60L, 3600L, 86_400L);

  /** {@code 5/min}. */
  static final Value RATE = (word, _) -> printed(word, period(word));

  private Rates() {}

  private static long period(String word) {
    int slash = word.indexOf('/');
    long seconds = slash < 0 ? 1 : unit(word, word.substring(slash + 1));
    long rate = leadingNumber(word);
    long period = SCALE * seconds / rate;
    if (period == 0) {
      throw new RefusedException("the rate " + word + " is too fast");
    }
    return period;
  }

  private static long unit(String word, String unit) {
    String lower = unit.toLowerCase(Locale.ROOT);
    for (int i = 0; i < SECONDS.size(); i++) {
      if (!lower.isEmpty() && UNITS.get(i).startsWith(lower)) {
        return SECONDS.get(i);
      }
    }
    throw new RefusedException(word + " is not a rate such as 5/min");
  }

  /** As atoi(3) reads it: what follows the digits does not matter. */
  private static long leadingNumber(String word) {
    int at = 0;
    while (at < word.length() && at < 10 && word.charAt(at) >= '0' && word.charAt(at) <= '9') {
      at++;
    }
    long rate = at == 0 ? 0 : Long.parseLong(word.substring(0, at));
    if (rate == 0) {
      throw new RefusedException(word + " is not a rate such as 5/min");
    }
    return rate;
  }

  /** The largest unit in which the period is still told well. */
  private static String printed(String word, long period) {
    long[] units = {SCALE * 86_400, SCALE * 3600, SCALE * 60, SCALE};
    String[] names = {"day", "hour", "min", "sec"};
    int at = 1;
    while (at < units.length && !(period > units[at] || units[at] / period < units[at] % period)) {
      at++;
    }
    String text = units[at - 1] / period + "/" + names[at - 1];
    return text.equals(word) ? word : text;
  }
}
