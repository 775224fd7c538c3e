package dev.gumshoe.netfilter.extension;

import java.util.Locale;

/** A probability: the kernel keeps it in 31 bits, and it is printed with 11 decimals. */
final class Probability {
  private static final double ONE = 0x80000000L;

  /** From 0 to 1. */
  static final Value VALUE = (word, _) -> read(word);

  private Probability() {}

  private static String read(String word) {
    double value;
    try {
      value = Double.parseDouble(word);
    } catch (NumberFormatException _) {
      throw new RefusedException(word + " is not a probability from 0 to 1");
    }
    if (!(value >= 0 && value <= 1)) {
      throw new RefusedException(word + " is not a probability from 0 to 1");
    }
    String text = printed(Math.round(value * ONE));
    return text.equals(word) ? word : text;
  }

  /** Eleven decimals of n / 2^31, without the slowness of a format. */
  private static String printed(long parts) {
    return String.format(Locale.ROOT, "%.11f", parts / ONE);
  }
}
