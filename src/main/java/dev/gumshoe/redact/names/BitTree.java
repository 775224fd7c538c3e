package dev.gumshoe.redact.names;

/**
 * Permutes numbers so that two of them share as many leading bits after as before: each bit is
 * turned round or not, as a keyed function of the bits before it says (the way of Crypto-PAn, Xu et
 * al., "Prefix-Preserving IP Address Anonymization", 2002).
 */
final class BitTree {
  private final Prf prf;
  private final char use;
  private final int width;

  /** Says of some prefixes that the bit behind them stays. */
  interface Fixed {
    /** Whether the bit behind the first {@code length} bits stays; they are the lower ones here. */
    boolean at(long prefix, int length);
  }

  BitTree(Prf prf, char use, int width) {
    this.prf = prf;
    this.use = use;
    this.width = width;
  }

  /** The number that stands for this one. */
  long standIn(long context, long value, Fixed fixed) {
    long result = value;
    for (int length = 0; length < width; length++) {
      int behind = width - length;
      long prefix = behind == 64 ? 0 : value >>> behind;
      if (!fixed.at(prefix, length) && prf.bit(use, context, prefix, length)) {
        result ^= 1L << (behind - 1);
      }
    }
    return result;
  }
}
