package dev.gumshoe.packets.scan;

/** Scans IP headers. */
final class IpScan {
  private IpScan() {}

  static void ip(Headers h, byte[] b, int at) {
    if (h.end > at) {
      switch (b[at] >> 4 & 15) {
        case 4 -> ipv4(h, b, at);
        case 6 -> ipv6(h, b, at);
        default -> {}
      }
    }
  }

  static void ipv4(Headers h, byte[] b, int at) {
    if (!h.deeper() || h.end - at < 20 || (b[at] & 0xf0) != 0x40) {
      return;
    }
    int header = (b[at] & 15) * 4;
    int total = Scanner.u16(b, at + 2);
    if (header < 20 || total != 0 && total < header || h.end - at < header) {
      return;
    }
    h.ipVersion = 4;
    h.ipSourceHigh = 0;
    h.ipDestinationHigh = 0;
    h.ipSourceLow = Scanner.u32(b, at + 12);
    h.ipDestinationLow = Scanner.u32(b, at + 16);
    if (total != 0) {
      h.limit(at + (long) total);
    }
    int fragment = Scanner.u16(b, at + 6) & 0x3fff;
    if (fragment != 0) {
      h.fragment = true;
      h.continued = true;
      if ((fragment & 0x1fff) != 0) {
        return;
      }
    }
    carried(h, b, b[at + 9] & 0xff, at + header);
  }

  static void ipv6(Headers h, byte[] b, int at) {
    if (!h.deeper() || h.end - at < 40 || (b[at] & 0xf0) != 0x60) {
      return;
    }
    h.ipVersion = 6;
    h.ipSourceHigh = i64(b, at + 8);
    h.ipSourceLow = i64(b, at + 16);
    h.ipDestinationHigh = i64(b, at + 24);
    h.ipDestinationLow = i64(b, at + 32);
    int length = Scanner.u16(b, at + 4);
    if (length != 0) {
      h.limit(at + 40L + length);
    }
    carried(h, b, b[at + 6] & 0xff, at + 40);
  }

  private static long i64(byte[] b, int at) {
    return (long) Scanner.i32(b, at) << 32 | Scanner.u32(b, at + 4);
  }

  private static void carried(Headers h, byte[] b, int protocol, int at) {
    switch (protocol) {
      case 6 -> TransportScan.tcp(h, b, at);
      case 17 -> TransportScan.udp(h, b, at);
      case 1 -> TransportScan.icmp(h, b, at, 4);
      case 58 -> TransportScan.icmp(h, b, at, 6);
      case 4 -> ipv4(h, b, at);
      case 41 -> ipv6(h, b, at);
      case 47 -> TransportScan.gre(h, b, at);
      case 51 -> stepOver(h, b, at, 12, h.end - at < 2 ? 0 : ((b[at + 1] & 0xff) + 2) * 4);
      case 0, 43, 60, 135, 139, 140 -> {
        if (h.ipVersion == 6) {
          stepOver(h, b, at, 8, h.end - at < 2 ? 0 : ((b[at + 1] & 0xff) + 1) * 8);
        }
      }
      case 44 -> {
        if (h.ipVersion == 6) {
          fragment(h, b, at);
        }
      }
      default -> {}
    }
  }

  private static void stepOver(Headers h, byte[] b, int at, int smallest, int length) {
    if (h.deeper() && length >= smallest && h.end - at >= length) {
      carried(h, b, b[at] & 0xff, at + length);
    }
  }

  private static void fragment(Headers h, byte[] b, int at) {
    if (!h.deeper() || h.end - at < 8) {
      return;
    }
    int place = Scanner.u16(b, at + 2) & 0xfff9;
    if (place != 0) {
      h.fragment = true;
      h.continued = true;
      if (place != 1) {
        return;
      }
    }
    carried(h, b, b[at] & 0xff, at + 8);
  }
}
