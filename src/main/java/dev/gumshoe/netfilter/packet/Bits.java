package dev.gumshoe.netfilter.packet;

/**
 * Up to 32 bits, of which some may not be known: a mark, TCP flags.
 *
 * @param value 0 in the bits that are not known
 * @param known 1 in the bits that are
 */
public record Bits(int value, int known) {
  /** All known, all 0. */
  public static final Bits ZERO = new Bits(0, -1);

  /** None known. */
  public static final Bits UNKNOWN = new Bits(0, 0);

  public Bits {
    value &= known;
  }

  /** All known. */
  public static Bits of(int value) {
    return new Bits(value, -1);
  }

  /** These bits with some cleared, and then some turned round ({@code --set-xmark}). */
  public Bits clearThenXor(int cleared, int turned) {
    int nowKnown = known | cleared;
    return new Bits((value & ~cleared) ^ turned, nowKnown);
  }

  /** These bits, all of which the other has too, combined by exclusive or. */
  public Bits xor(Bits other) {
    return new Bits(value ^ other.value, known & other.known);
  }

  /** Only the bits of the mask; the others are 0. */
  public Bits and(int mask) {
    return new Bits(value & mask, known | ~mask);
  }

  /** {@code 0x4000}; {@code 0x4000/0x4000} where only some bits are known; {@code ?} for none. */
  @Override
  public String toString() {
    if (known == 0) {
      return "?";
    }
    String text = "0x" + Integer.toHexString(value);
    return known == -1 ? text : text + "/0x" + Integer.toHexString(known);
  }
}
