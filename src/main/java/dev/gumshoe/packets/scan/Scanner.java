package dev.gumshoe.packets.scan;

import dev.gumshoe.packets.file.LinkTypes;

/** Scans a packet: the header of the link, then what EtherTypes tell. */
public final class Scanner {
  /** Headers in one packet, as many as the decoder reads. */
  static final int DEEPEST = 64;

  private static final int VLAN = 0x8100;
  private static final int PROVIDER = 0x88a8;
  private static final int OLD_PROVIDER = 0x9100;
  private static final int SNAP = 8;

  private Scanner() {}

  /**
   * Scans a packet.
   *
   * @param b holds it, from {@code from}, as long as {@code captured}
   * @param original how long it was before it was cut
   */
  public static void scan(
      Headers h, byte[] b, int from, int captured, long original, int linkType) {
    h.begin(from + captured, from + Math.max(captured, original));
    switch (linkType) {
      case LinkTypes.ETHERNET -> ethernet(h, b, from);
      case LinkTypes.COOKED -> cooked(h, b, from, 16, 14);
      case LinkTypes.COOKED_2 -> cooked(h, b, from, 20, 0);
      case LinkTypes.NULL, LinkTypes.LOOP -> loopback(h, b, from);
      case LinkTypes.RAW, LinkTypes.RAW_BSD, LinkTypes.RAW_OPENBSD -> IpScan.ip(h, b, from);
      case LinkTypes.IPV4 -> IpScan.ipv4(h, b, from);
      case LinkTypes.IPV6 -> IpScan.ipv6(h, b, from);
      default -> {}
    }
  }

  static int u16(byte[] b, int at) {
    return (b[at] & 0xff) << 8 | b[at + 1] & 0xff;
  }

  static int i32(byte[] b, int at) {
    return b[at] << 24 | (b[at + 1] & 0xff) << 16 | (b[at + 2] & 0xff) << 8 | b[at + 3] & 0xff;
  }

  static long u32(byte[] b, int at) {
    return i32(b, at) & 0xffffffffL;
  }

  static void ethernet(Headers h, byte[] b, int at) {
    if (h.deeper() && h.end - at >= 14) {
      typeOrLength(h, b, u16(b, at + 12), at + 14);
    }
  }

  private static void typeOrLength(Headers h, byte[] b, int type, int at) {
    if (type >= 0x600) {
      type(h, b, type, at);
    } else {
      h.limit(at + (long) type);
      llc(h, b, at);
    }
  }

  /** What follows an EtherType. */
  static void type(Headers h, byte[] b, int type, int at) {
    switch (type) {
      case 0x0800 -> IpScan.ipv4(h, b, at);
      case 0x86dd -> IpScan.ipv6(h, b, at);
      case VLAN, PROVIDER, OLD_PROVIDER -> {
        if (h.deeper() && h.end - at >= 4) {
          typeOrLength(h, b, u16(b, at + 2), at + 4);
        }
      }
      case 0x6558 -> ethernet(h, b, at);
      default -> {}
    }
  }

  private static void llc(Headers h, byte[] b, int at) {
    if (h.end - at >= SNAP && i32(b, at) == 0xaaaa0300 && u16(b, at + 4) == 0) {
      type(h, b, u16(b, at + 6), at + SNAP);
    }
  }

  private static void cooked(Headers h, byte[] b, int at, int length, int protocolAt) {
    if (!h.deeper() || h.end - at < length) {
      return;
    }
    int protocol = u16(b, at + protocolAt);
    if (protocol == 4) {
      llc(h, b, at + length);
    } else {
      type(h, b, protocol, at + length);
    }
  }

  private static void loopback(Headers h, byte[] b, int at) {
    if (!h.deeper() || h.end - at < 4) {
      return;
    }
    int stored = i32(b, at);
    int family = stored >>> 16 != 0 ? Integer.reverseBytes(stored) : stored;
    switch (family) {
      case 2 -> IpScan.ipv4(h, b, at + 4);
      case 10, 24, 28, 30 -> IpScan.ipv6(h, b, at + 4);
      default -> {}
    }
  }
}
