package dev.gumshoe.netfilter.extension;

/**
 * Rates of {@code hashlimit}: packets in units of a nanosecond's millionth part, or bytes in steps
 * of 16, of which the kernel keeps the cost.
 */
final class HashlimitRates {
  private static final long SCALE = 1_000_000;
  private static final long HIGHEST_BURST = 1_000_000;

  /** {@code 5/min} or {@code 512kb/s}. */
  static final Value RATE =
      (word, _) -> word.contains("b/s") ? bytes(word) : RateUnit.printed(period(word), SCALE);

  /** A number of packets, or of bytes: {@code 1mb}. */
  static final Value BURST = (word, _) -> burst(word);

  private HashlimitRates() {}

  /** After how many ms an entry of the table goes when nothing is said of it. */
  static String quantum(String rate, boolean burst) {
    if (rate.endsWith("b/s")) {
      return burst ? "60000" : "15000";
    }
    String unit = rate.substring(rate.indexOf('/') + 1);
    return switch (unit) {
      case "day" -> "86400000";
      case "hour" -> "3600000";
      case "min" -> "60000";
      default -> "1000";
    };
  }

  private static long period(String word) {
    int slash = word.indexOf('/');
    long seconds = slash < 0 ? 1 : RateUnit.seconds(word, word.substring(slash + 1));
    long rate = number(word);
    long period = SCALE * seconds / rate;
    if (period == 0) {
      throw new RefusedException("the rate " + word + " is too fast");
    }
    return period;
  }

  private static String bytes(String word) {
    long rate = number(word) * factor(word.charAt(word.indexOf("b/s") - 1));
    long cost = cost(rate);
    if (cost == 0) {
      throw new RefusedException("the rate " + word + " is too fast");
    }
    long kept = (Numbers.INT / cost - 1) << 4;
    for (char unit : new char[] {'m', 'k'}) {
      long size = factor(unit);
      if (kept >= size && cost(kept & -size) == cost) {
        return kept / size + (unit + "b/s");
      }
    }
    return kept + "b/s";
  }

  private static long cost(long bytes) {
    return Numbers.INT / ((bytes >> 4) + 1);
  }

  private static String burst(String word) {
    int end = word.length();
    while (end > 0 && !Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    long value = Numerals.read(word.substring(0, end), Numbers.INT);
    if (value == 0 || end == word.length() && value > HIGHEST_BURST) {
      throw new RefusedException("--hashlimit-burst is from 1 to " + HIGHEST_BURST + ": " + word);
    }
    return end == word.length() ? Long.toString(value) : word;
  }

  private static long factor(char unit) {
    return switch (unit) {
      case 'm' -> 1024 * 1024;
      case 'k' -> 1024;
      default -> 1;
    };
  }

  private static long number(String word) {
    int at = 0;
    while (at < word.length() && at < 18 && Character.isDigit(word.charAt(at))) {
      at++;
    }
    long rate = at == 0 ? 0 : Long.parseLong(word.substring(0, at));
    if (rate == 0) {
      throw new RefusedException(word + " is not a rate such as 5/min or 512kb/s");
    }
    return rate;
  }
}
