package dev.gumshoe.netfilter.extension;

/** Values that are whole numbers, or ranges of them. */
final class Numbers {
  static final long BYTE = 0xff;
  static final long SHORT = 0xffff;
  static final long INT = 0xffff_ffffL;
  static final long LONG = -1L;

  private Numbers() {}

  /** A number from 0 to the highest, printed in decimal. */
  static Value upTo(long highest) {
    return (word, _) -> decimal(word, Numerals.read(word, highest));
  }

  /** A number within these. */
  static Value between(long lowest, long highest) {
    return (word, _) -> {
      long value = Numerals.read(word, highest);
      if (Long.compareUnsigned(value, lowest) < 0) {
        throw new RefusedException(word + " is too small: the lowest is " + lowest);
      }
      return decimal(word, value);
    };
  }

  /** A number up to the highest, printed in hexadecimal with at least so many digits. */
  static Value hexadecimal(int digits, long highest) {
    return (word, _) -> hex(Numerals.read(word, highest), digits);
  }

  /**
   * {@code a} or {@code a:b}; a side that is left out is the lowest or the highest. The loader
   * takes a range that ends before it begins, which matches nothing.
   */
  static Value range(long highest) {
    return (word, _) -> {
      int colon = word.indexOf(':');
      if (colon < 0) {
        return decimal(word, word.isEmpty() ? 0 : Numerals.read(word, highest));
      }
      long low = colon == 0 ? 0 : Numerals.read(word.substring(0, colon), highest);
      String rest = word.substring(colon + 1);
      long high = rest.isEmpty() ? highest : Numerals.read(rest, highest);
      String first = Long.toUnsignedString(low);
      return low == high ? first : first + ":" + Long.toUnsignedString(high);
    };
  }

  /** The same where the loader refuses a range that ends before it begins. */
  static Value risingRange(long highest) {
    return (word, family) -> {
      String range = range(highest).read(word, family);
      int colon = range.indexOf(':');
      if (colon >= 0
          && Long.compareUnsigned(
                  Long.parseUnsignedLong(range.substring(0, colon)),
                  Long.parseUnsignedLong(range.substring(colon + 1)))
              > 0) {
        throw new RefusedException("the range " + word + " ends before it begins");
      }
      return range;
    };
  }

  static String hex(long value, int digits) {
    String text = Long.toHexString(value);
    return "0x" + "0".repeat(Math.max(0, digits - text.length())) + text;
  }

  private static String decimal(String word, long value) {
    boolean plain = !word.isEmpty() && word.charAt(0) >= '1' && word.charAt(0) <= '9';
    return plain ? word : Long.toUnsignedString(value);
  }
}
