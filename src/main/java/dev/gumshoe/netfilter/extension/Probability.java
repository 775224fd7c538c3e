package dev.gumshoe.netfilter.extension;

/** A probability: the kernel keeps it in 31 bits, and it is printed with 11 decimals. */
final class Probability {
  private static final int BITS = 31;
  private static final double ONE = 1L << BITS;
  private static final long FRACTION = (1L << BITS) - 1;
  private static final long HALF = 1L << BITS - 1;

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

  /** Eleven decimals of parts / 2^31, rounded as printf(3) does; a format would be slow. */
  private static String printed(long parts) {
    long first = parts * 100_000;
    long rest = (first & FRACTION) * 1_000_000;
    long decimals = (first >> BITS) * 1_000_000 + (rest >> BITS);
    long left = rest & FRACTION;
    boolean up = left > HALF || left == HALF && (decimals & 1) != 0;
    String digits = Long.toString(decimals + (up ? 1 : 0));
    String padded = "0".repeat(Math.max(0, 12 - digits.length())) + digits;
    return padded.substring(0, padded.length() - 11) + "." + padded.substring(padded.length() - 11);
  }
}
