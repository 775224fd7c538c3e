package dev.gumshoe.netfilter.extension;

import java.math.BigInteger;

/**
 * Whole numbers as strtoul(3) reads them with base 0: decimal, {@code 0x…} and octal {@code 0…}.
 */
final class Numerals {
  private static final BigInteger ALL = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private Numerals() {}

  /** The number, unsigned; refused where it is none or is above the highest. */
  static long read(String word, long highest) {
    int length = word.length();
    if (length == 0 || length > 18 || word.charAt(0) == '0' && length > 1) {
      return slow(word, highest);
    }
    long value = 0;
    for (int at = 0; at < length; at++) {
      int digit = word.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return slow(word, highest);
      }
      value = value * 10 + digit;
    }
    return within(word, value, highest);
  }

  private static long slow(String word, long highest) {
    String digits = word.strip();
    if (digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    boolean hexadecimal = digits.startsWith("0x") || digits.startsWith("0X");
    boolean octal = !hexadecimal && digits.length() > 1 && digits.charAt(0) == '0';
    String bare = hexadecimal ? digits.substring(2) : digits;
    int radix = hexadecimal ? 16 : octal ? 8 : 10;
    if (bare.isEmpty() || bare.length() > 40 || !isNumber(bare, radix)) {
      throw new RefusedException(word + " is not a number");
    }
    BigInteger value = new BigInteger(bare, radix);
    if (value.compareTo(ALL) > 0) {
      throw new RefusedException(word + " is too large");
    }
    return within(word, value.longValue(), highest);
  }

  private static boolean isNumber(String digits, int radix) {
    return digits.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
  }

  private static long within(String word, long value, long highest) {
    if (Long.compareUnsigned(value, highest) > 0) {
      throw new RefusedException(
          word + " is too large: the highest is " + Long.toUnsignedString(highest));
    }
    return value;
  }
}
