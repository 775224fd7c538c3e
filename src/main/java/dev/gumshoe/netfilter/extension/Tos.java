package dev.gumshoe.netfilter.extension;

import java.util.Locale;
import java.util.Map;

/** The type of service byte, and the DSCP in it. */
final class Tos {
  private static final Map<String, Integer> SYMBOLS =
      Map.of(
          "minimize-delay",
          0x10,
          "maximize-throughput",
          0x08,
          "maximize-reliability",
          0x04,
          "minimize-cost",
          0x02,
          "normal-service",
          0x00);

  /** What the match takes and prints: {@code 0x10/0x3f}. */
  static final Value MASKED = (word, _) -> masked(word, 0x3f);

  /** What {@code --set-tos} prints. */
  static final Value SET = (word, _) -> set(word);

  /** {@code --and-tos}. */
  static final Value AND = (word, _) -> both(0, ~Numerals.read(word, 255) & 255);

  /** {@code --or-tos}. */
  static final Value OR =
      (word, _) -> {
        long bits = Numerals.read(word, 255);
        return both(bits, bits);
      };

  /** {@code --xor-tos}. */
  static final Value XOR = (word, _) -> both(Numerals.read(word, 255), 0);

  /** A class of DSCP by name, printed as its number. */
  static final Value DSCP_CLASS = (word, _) -> Numbers.hex(dscpClass(word), 2);

  private Tos() {}

  private static String masked(String word, int maskOfSymbols) {
    Integer symbol = SYMBOLS.get(word.toLowerCase(Locale.ROOT));
    if (symbol != null) {
      return both(symbol, maskOfSymbols);
    }
    int slash = word.indexOf('/');
    long value = Numerals.read(slash < 0 ? word : word.substring(0, slash), 255);
    return both(value, slash < 0 ? 255 : Numerals.read(word.substring(slash + 1), 255));
  }

  private static String set(String word) {
    return masked(word, 0x3f);
  }

  private static String both(long value, long mask) {
    return Numbers.hex(value, 2) + "/" + Numbers.hex(mask, 2);
  }

  private static int dscpClass(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    if (upper.equals("BE")) {
      return 0;
    }
    if (upper.equals("EF")) {
      return 0x2e;
    }
    if (upper.matches("CS[0-7]")) {
      return (upper.charAt(2) - '0') << 3;
    }
    if (upper.matches("AF[1-4][1-3]")) {
      return (upper.charAt(2) - '0') << 3 | (upper.charAt(3) - '0') << 1;
    }
    throw new RefusedException(word + " is not a class of DSCP such as CS1, AF11 or EF");
  }
}
