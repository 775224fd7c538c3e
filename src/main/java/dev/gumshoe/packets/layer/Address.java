package dev.gumshoe.packets.layer;

import dev.gumshoe.packets.file.Bytes;

/**
 * An IP address.
 *
 * @param version 4 or 6
 * @param high the first 8 bytes; 0 in IPv4
 * @param low the last 8 bytes; the 4 bytes of IPv4
 */
public record Address(int version, long high, long low) {
  private static final int GROUPS = 8;

  /** Reads the four bytes of an IPv4 address. */
  public static Address ipv4(Bytes bytes, int at) {
    return new Address(4, 0, bytes.u32(at));
  }

  /** Reads the sixteen bytes of an IPv6 address. */
  public static Address ipv6(Bytes bytes, int at) {
    return new Address(6, bytes.i64(at), bytes.i64(at + 8));
  }

  /** With a port, in the way of its version: {@code 10.0.0.1:80}, {@code [fd00::1]:80}. */
  public String withPort(int port) {
    return version == 4 ? this + ":" + port : "[" + this + "]:" + port;
  }

  /** Dotted decimal, or as RFC 5952 writes IPv6. */
  @Override
  public String toString() {
    return version == 4 ? dotted(low) : groups();
  }

  private static String dotted(long bits) {
    return (bits >> 24 & 255)
        + "."
        + (bits >> 16 & 255)
        + "."
        + (bits >> 8 & 255)
        + "."
        + (bits & 255);
  }

  private int group(int index) {
    long half = index < 4 ? high : low;
    return (int) (half >> 48 - 16 * (index & 3)) & 0xffff;
  }

  private String groups() {
    if (high == 0 && low >>> 32 == 0xffff) {
      return "::ffff:" + dotted(low & 0xffffffffL);
    }
    int gap = -1;
    int longest = 1;
    for (int i = 0; i < GROUPS; i++) {
      int zeros = zeros(i);
      if (zeros > longest) {
        gap = i;
        longest = zeros;
      }
    }
    var text = new StringBuilder(40);
    if (gap < 0) {
      return join(text, 0, GROUPS).toString();
    }
    join(text, 0, gap).append("::");
    return join(text, gap + longest, GROUPS).toString();
  }

  private int zeros(int from) {
    int at = from;
    while (at < GROUPS && group(at) == 0) {
      at++;
    }
    return at - from;
  }

  private StringBuilder join(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      text.append(i == from ? "" : ":").append(Integer.toHexString(group(i)));
    }
    return text;
  }
}
