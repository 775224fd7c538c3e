package dev.gumshoe.parse;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** Numbers in output; what is no number, or too large, is empty and never an exception. */
public final class Numbers {
  private static final int HIGHEST_PORT = 65_535;

  private Numbers() {}

  /** A whole number of decimal digits, not negative. */
  public static OptionalLong whole(String digits) {
    if (digits.isEmpty() || digits.length() > 19 || !digits.chars().allMatch(Numbers::digit)) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(digits));
    } catch (NumberFormatException e) {
      return OptionalLong.empty(); // 19 digits above the highest long
    }
  }

  /**
   * A counter of 64 bits without a sign; above the highest long it stands as the highest long,
   * which keeps comparisons true.
   */
  public static OptionalLong counter(String digits) {
    if (digits.isEmpty() || digits.length() > 20 || !digits.chars().allMatch(Numbers::digit)) {
      return OptionalLong.empty();
    }
    try {
      long number = Long.parseUnsignedLong(digits);
      return OptionalLong.of(number < 0 ? Long.MAX_VALUE : number);
    } catch (NumberFormatException e) {
      return OptionalLong.empty(); // above 64 bits
    }
  }

  /** A port number, 0 to 65535. */
  public static OptionalInt port(String digits) {
    OptionalLong number = whole(digits);
    return number.isPresent() && number.getAsLong() <= HIGHEST_PORT
        ? OptionalInt.of((int) number.getAsLong())
        : OptionalInt.empty();
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }
}
