package dev.gumshoe.redact.names;

/**
 * The beginning of an address, in the upper bits of a number.
 *
 * @param bits left-aligned in {@code width} bits; those behind {@code length} are 0
 * @param length in bits
 * @param width 32 for IPv4, 64 for the upper half of IPv6
 */
record Prefix(long bits, int length, int width) {
  /** That of this length which the address is in. */
  static Prefix of(long address, int length, int width) {
    return new Prefix(masked(address, length, width), length, width);
  }

  private static long masked(long address, int length, int width) {
    return length == 0 ? 0 : address >>> (width - length) << (width - length);
  }

  boolean contains(long address) {
    return masked(address, length, width) == bits;
  }

  /** Whether this goes on from these first bits, given right-aligned. */
  boolean beginsWith(long prefix, int bitsOfPrefix) {
    return bitsOfPrefix < length
        && (bitsOfPrefix == 0 || bits >>> (width - bitsOfPrefix) == prefix);
  }
}
