package dev.gumshoe.logs;

import java.nio.ByteBuffer;

/** Counts ends of lines, eight bytes at a time. */
final class LineCount {
  private static final long ENDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
  private static final long ONES = 0x0101010101010101L;
  private static final long PAIRS = 0x00FF00FF00FF00FFL;

  /** Each byte of a sum can count so far. */
  private static final int ROUND = 255 * 8;

  private LineCount() {}

  /** How many bytes between two places are {@code \n}. */
  static int in(ByteBuffer bytes, int from, int to) {
    int count = 0;
    int at = from;
    while (at <= to - 8) {
      int end = Math.min(to - 7, at + ROUND);
      long sums = 0;
      for (; at < end; at += 8) {
        long other = bytes.getLong(at) ^ ENDS;
        sums += (~((other & LOW) + LOW | other) >>> 7) & ONES;
      }
      long pairs = (sums & PAIRS) + (sums >>> 8 & PAIRS);
      count += (int) (pairs * 0x0001000100010001L >>> 48);
    }
    for (; at < to; at++) {
      count += bytes.get(at) == '\n' ? 1 : 0;
    }
    return count;
  }
}
