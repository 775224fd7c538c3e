package dev.gumshoe.netfilter.extension;

/** Numbers of users and groups. Names are refused: they mean what the node's files say. */
final class Owners {
  private static final long HIGHEST = Numbers.INT - 1;

  /** {@code n} or {@code n-m}. */
  static final Value VALUE =
      (word, _) -> {
        int dash = word.indexOf('-');
        long low = number(dash < 0 ? word : word.substring(0, dash));
        long high = dash < 0 ? low : number(word.substring(dash + 1));
        return low == high ? Long.toString(low) : low + "-" + high;
      };

  /** A group of interfaces with a mask: {@code 0x1/0xff}. */
  static final Value GROUP_MASK =
      (word, _) -> {
        int slash = word.indexOf('/');
        String group =
            Numbers.hex(Numerals.read(slash < 0 ? word : word.substring(0, slash), Numbers.INT), 1);
        long mask = slash < 0 ? Numbers.INT : Numerals.read(word.substring(slash + 1), Numbers.INT);
        return mask == Numbers.INT ? group : group + "/" + Numbers.hex(mask, 1);
      };

  private Owners() {}

  private static long number(String word) {
    if (word.isEmpty() || !Character.isDigit(word.charAt(0))) {
      if (word.equals("root")) {
        return 0;
      }
      throw new RefusedException(
          "the name " + word + " has no number here; iptables-save prints numbers of owners");
    }
    return Numerals.read(word, HIGHEST);
  }
}
