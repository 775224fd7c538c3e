package dev.gumshoe.packets.checksum;

import dev.gumshoe.packets.file.Bytes;

/** The sum of 16-bit words in ones' complement, on which these checksums are built (RFC 1071). */
public final class InternetSum {
  private static final int FULL = 0xffff;

  private InternetSum() {}

  /** The sum of the bytes; an odd last one counts as if a zero followed. Not folded. */
  public static long of(Bytes bytes, int from, int to) {
    long sum = 0;
    int at = from;
    for (; at + 1 < to; at += 2) {
      sum += bytes.u16(at);
    }
    return at < to ? sum + (bytes.u8(at) << 8) : sum;
  }

  /** Folded to 16 bits. */
  public static int fold(long sum) {
    long folded = sum;
    while (folded > FULL) {
      folded = (folded & FULL) + (folded >>> 16);
    }
    return (int) folded;
  }

  /**
   * Judges a checksum.
   *
   * @param covered sum of all bytes that it covers, itself among them, and of the pseudo header
   * @param pseudo sum of the pseudo header; 0 where there is none
   * @param stored the checksum itself
   */
  public static Checksum judge(long covered, long pseudo, int stored) {
    if (fold(covered) == FULL) {
      return Checksum.RIGHT;
    }
    return pseudo != 0 && fold(pseudo) == stored ? Checksum.PARTIAL : Checksum.WRONG;
  }
}
