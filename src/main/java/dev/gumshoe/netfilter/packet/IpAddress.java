package dev.gumshoe.netfilter.packet;

import dev.gumshoe.evidence.IpText;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An address as a number.
 *
 * @param high the first 64 bits of an IPv6 address; 0 for IPv4
 * @param low the last 64 bits, or the 32 of an IPv4 address
 */
public record IpAddress(Family family, long high, long low) implements Comparable<IpAddress> {
  /** The address that this text is, without a zone; empty where it is none. */
  public static Optional<IpAddress> of(String text) {
    return IpText.canonical(text).filter(found -> found.indexOf('%') < 0).map(IpAddress::canonical);
  }

  /** The mask with so many leading ones. */
  public static IpAddress mask(Family family, int length) {
    if (family == Family.IPV4) {
      return new IpAddress(family, 0, length == 0 ? 0 : 0xFFFFFFFFL << (32 - length) & 0xFFFFFFFFL);
    }
    return new IpAddress(family, ones(length), ones(length - 64));
  }

  /** The bits of this address that the mask has. */
  public IpAddress and(IpAddress mask) {
    return new IpAddress(family, high & mask.high, low & mask.low);
  }

  /** The bits that either has. */
  public IpAddress or(IpAddress other) {
    return new IpAddress(family, high | other.high, low | other.low);
  }

  /** All bits the other way round. */
  public IpAddress not() {
    return new IpAddress(
        family,
        family == Family.IPV4 ? 0 : ~high,
        family == Family.IPV4 ? ~low & 0xFFFFFFFFL : ~low);
  }

  /** Whether it is of 127.0.0.0/8, or ::1. */
  public boolean loopback() {
    return family == Family.IPV4 ? low >>> 24 == 127 : high == 0 && low == 1;
  }

  /** Whether it is of 224.0.0.0/4, or ff00::/8. */
  public boolean multicast() {
    return family == Family.IPV4 ? low >>> 28 == 14 : high >>> 56 == 0xFF;
  }

  @Override
  public int compareTo(IpAddress other) {
    int byFamily = family.compareTo(other.family);
    int byHigh = byFamily != 0 ? byFamily : Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  /** The canonical text. */
  @Override
  public String toString() {
    if (family == Family.IPV4) {
      return (low >>> 24) + "." + (low >>> 16 & 255) + "." + (low >>> 8 & 255) + "." + (low & 255);
    }
    return IpText.fromHex(HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low))
        .orElseThrow();
  }

  private static IpAddress canonical(String text) {
    return text.indexOf(':') < 0 ? ipv4(text) : ipv6(text);
  }

  private static IpAddress ipv4(String text) {
    long value = 0;
    for (String part : text.split("\\.")) {
      value = value << 8 | Integer.parseInt(part);
    }
    return new IpAddress(Family.IPV4, 0, value);
  }

  private static IpAddress ipv6(String canonical) {
    String text = canonical;
    if (text.startsWith("::ffff:") && text.indexOf('.') > 0) {
      return new IpAddress(Family.IPV6, 0, 0xFFFF00000000L | ipv4(text.substring(7)).low);
    }
    int gap = text.indexOf("::");
    String[] head = groups(gap < 0 ? text : text.substring(0, gap));
    String[] tail = groups(gap < 0 ? "" : text.substring(gap + 2));
    long[] halves = new long[2];
    for (int i = 0; i < head.length; i++) {
      halves[i / 4] |= Long.parseLong(head[i], 16) << 48 - 16 * (i % 4);
    }
    for (int i = 0; i < tail.length; i++) {
      int at = 8 - tail.length + i;
      halves[at / 4] |= Long.parseLong(tail[i], 16) << 48 - 16 * (at % 4);
    }
    return new IpAddress(Family.IPV6, halves[0], halves[1]);
  }

  private static String[] groups(String text) {
    return text.isEmpty() ? new String[0] : text.split(":");
  }

  private static long ones(int length) {
    return length <= 0 ? 0 : length >= 64 ? -1L : -1L << (64 - length);
  }
}
