package dev.gumshoe.bundle.archive;

import java.nio.charset.StandardCharsets;

/**
 * A block of 512 bytes that describes an entry: POSIX ustar (IEEE Std 1003.1, pax, "ustar
 * Interchange Format") with GNU tar's numbers to the base of 256.
 */
final class TarHeader {
  static final int BLOCK = 512;

  private static final int SUM_AT = 148;
  private static final int SUM_LENGTH = 8;

  private final byte[] block;

  TarHeader(byte[] block) {
    this.block = block;
  }

  /** Whether it is one of those that end an archive. */
  boolean empty() {
    for (byte one : block) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the checksum fits: the sum of all bytes, its own field taken as spaces. */
  boolean valid() {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean own = i >= SUM_AT && i < SUM_AT + SUM_LENGTH;
      sum += own ? ' ' : block[i] & 0xff;
    }
    return block.length == BLOCK && number(SUM_AT, SUM_LENGTH) == sum;
  }

  String name() {
    String name = text(0, 100);
    String prefix = posix() ? text(345, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  long size() {
    return number(124, 12);
  }

  long modified() {
    return number(136, 12);
  }

  char type() {
    return (char) (block[156] & 0xff);
  }

  String link() {
    return text(157, 100);
  }

  /** GNU tar has other things where ustar has its prefix. */
  private boolean posix() {
    return text(257, 6).equals("ustar") && block[262] == 0;
  }

  private String text(int from, int length) {
    int end = from;
    while (end < from + length && block[end] != 0) {
      end++;
    }
    return new String(block, from, end - from, StandardCharsets.UTF_8);
  }

  /** Octal digits, or two's complement to the base of 256; -1 for what is neither. */
  private long number(int from, int length) {
    if ((block[from] & 0x80) != 0) {
      long value = block[from] & 0x3f;
      for (int i = from + 1; i < from + length; i++) {
        if (value >>> 54 != 0) {
          return -1;
        }
        value = value << 8 | block[i] & 0xff;
      }
      return (block[from] & 0x40) != 0 ? -1 : value;
    }
    String digits = text(from, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    } catch (NumberFormatException _) {
      return -1;
    }
  }
}
