package dev.gumshoe.netfilter.extension;

import dev.gumshoe.netfilter.packet.Family;

/**
 * IPv4 addresses without a pattern or a copy: a large rule set has a hundred thousand of them, and
 * nearly all are in the form in which they are printed.
 */
final class Ipv4 {
  private static final long ALL = 0xffff_ffffL;

  private Ipv4() {}

  /** {@code a.b.c.d}, with {@code /length} or {@code /mask} after the slash, if there is one. */
  static String network(String word, int slash) {
    if (slash > 0 && plain(word, slash)) {
      return word;
    }
    long bits = shortened(word, slash < 0 ? word.length() : slash);
    long mask = slash < 0 ? ALL : mask(word.substring(slash + 1));
    String address = written(bits & mask, slash < 0 ? word : word.substring(0, slash));
    String text = address + "/" + length(mask);
    return text.equals(word) ? word : text;
  }

  /** Whether it is {@code a.b.c.d/length} with nothing to add, to take away or to set to zero. */
  private static boolean plain(String word, int slash) {
    long bits = 0;
    int part = -1;
    int dots = 0;
    for (int at = 0; at < slash; at++) {
      int digit = word.charAt(at) - '0';
      if (digit == '.' - '0' && part >= 0) {
        bits = bits << 8 | part;
        part = -1;
        dots++;
      } else if (digit < 0 || digit > 9 || part == 0) {
        return false;
      } else {
        part = Math.max(part, 0) * 10 + digit;
        if (part > 255) {
          return false;
        }
      }
    }
    int length = length(word, slash + 1);
    bits = bits << 8 | Math.max(part, 0);
    return dots == 3 && part >= 0 && length > 0 && (bits & (1L << 32 - length) - 1) == 0;
  }

  /** One or two digits without a leading zero, up to 32; 0 where it is anything else. */
  private static int length(String word, int from) {
    int digits = word.length() - from;
    if (digits < 1 || digits > 2) {
      return 0;
    }
    int high = word.charAt(from) - '0';
    int low = digits == 1 ? 0 : word.charAt(from + 1) - '0';
    if (high < 1 || high > 9 || low < 0 || low > 9) {
      return 0;
    }
    int length = digits == 1 ? high : high * 10 + low;
    return length > 32 ? 0 : length;
  }

  /** The 32 bits of an address. */
  static long read(String word, int from, int to) {
    long bits = 0;
    int parts = 0;
    int part = -1;
    for (int at = from; at <= to; at++) {
      int digit = at < to ? word.charAt(at) - '0' : '.' - '0';
      if (digit == '.' - '0') {
        if (part < 0 || parts == 4) {
          throw Hosts.refused(word, Family.IPV4);
        }
        bits = bits << 8 | part;
        parts++;
        part = -1;
      } else if (digit < 0 || digit > 9 || (part = Math.max(part, 0) * 10 + digit) > 255) {
        throw Hosts.refused(word, Family.IPV4);
      }
    }
    if (parts != 4) {
      throw Hosts.refused(word, Family.IPV4);
    }
    return bits;
  }

  /** The address in text; the given text where it is the same. */
  static String written(long bits, String given) {
    String text = text(bits);
    return text.equals(given) ? given : text;
  }

  static String text(long bits) {
    return (bits >> 24 & 255)
        + "."
        + (bits >> 16 & 255)
        + "."
        + (bits >> 8 & 255)
        + "."
        + (bits & 255);
  }

  /** Parts of the address may be missing at its end: {@code 10/8}. */
  private static long shortened(String word, int end) {
    int dots = 0;
    for (int at = 0; at < end; at++) {
      dots += word.charAt(at) == '.' ? 1 : 0;
    }
    return dots >= 3
        ? read(word, 0, end)
        : read(word.substring(0, end) + ".0".repeat(3 - dots), 0, end + 2 * (3 - dots));
  }

  private static long mask(String word) {
    if (word.indexOf('.') >= 0) {
      return read(word, 0, word.length());
    }
    long length = Numerals.read(word, 32);
    return length == 0 ? 0 : ALL << 32 - length & ALL;
  }

  private static String length(long mask) {
    int ones = Long.numberOfLeadingZeros(~(mask << 32));
    return (mask << ones & ALL) == 0 ? Integer.toString(ones) : text(mask);
  }
}
