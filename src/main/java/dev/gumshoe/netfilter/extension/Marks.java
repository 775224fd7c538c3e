package dev.gumshoe.netfilter.extension;

/** Marks of packets and of connections: {@code value} or {@code value/mask}, 32 bits each. */
final class Marks {
  private static final long ALL = Numbers.INT;

  /** As a match prints it: {@code 0x4000/0x4000}; without a mask that is all ones. */
  static final Value MASKED =
      (word, _) -> {
        long[] mark = split(word);
        String value = Numbers.hex(mark[0], 1);
        String text = mark[1] == ALL ? value : value + "/" + Numbers.hex(mark[1], 1);
        return text.equals(word) ? word : text;
      };

  /** As a target prints it: with the mask always. */
  static final Value XMARK =
      (word, _) -> {
        long[] mark = split(word);
        String text = both(mark[0], mark[1]);
        return text.equals(word) ? word : text;
      };

  /** {@code --set-mark}: zero the bits of the mask, then or the value in. */
  static final Value SET =
      (word, _) -> {
        long[] mark = split(word);
        return both(mark[0], mark[0] | mark[1]);
      };

  /** {@code --and-mark}. */
  static final Value AND = (word, _) -> both(0, ~Numerals.read(word, ALL) & ALL);

  /** {@code --or-mark}. */
  static final Value OR =
      (word, _) -> {
        long bits = Numerals.read(word, ALL);
        return both(bits, bits);
      };

  /** {@code --xor-mark}. */
  static final Value XOR = (word, _) -> both(Numerals.read(word, ALL), 0);

  /** A mask alone, in hexadecimal. */
  static final Value MASK = Numbers.hexadecimal(1, ALL);

  private Marks() {}

  private static long[] split(String word) {
    int slash = word.indexOf('/');
    if (slash < 0) {
      return new long[] {Numerals.read(word, ALL), ALL};
    }
    return new long[] {
      Numerals.read(word.substring(0, slash), ALL), Numerals.read(word.substring(slash + 1), ALL)
    };
  }

  private static String both(long value, long mask) {
    return Numbers.hex(value, 1) + "/" + Numbers.hex(mask, 1);
  }
}
