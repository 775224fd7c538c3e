package dev.gumshoe.netfilter.extension;

/**
 * Rates as {@code limit} has them. The kernel keeps the time between two packets in units of 0.1
 * ms, so that a rate is printed as what is left of it after that division.
 */
final class Rates {
  private static final long SCALE = 10_000;

  /** {@code 5/min}. */
  static final Value RATE = (word, _) -> RateUnit.printed(period(word), SCALE);

  private Rates() {}

  private static long period(String word) {
    int slash = word.indexOf('/');
    long seconds = slash < 0 ? 1 : RateUnit.seconds(word, word.substring(slash + 1));
    long rate = leadingNumber(word);
    long period = SCALE * seconds / rate;
    if (period == 0) {
      throw new RefusedException("the rate " + word + " is too fast");
    }
    return period;
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
}
