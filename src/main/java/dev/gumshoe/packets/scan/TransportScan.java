package dev.gumshoe.packets.scan;

/** Scans transports, and the tunnels that they carry. */
final class TransportScan {
  private static final int SMALLEST = 20;

  private TransportScan() {}

  static void tcp(Headers h, byte[] b, int at) {
    int left = h.end - at;
    if (!h.deeper() || left < SMALLEST) {
      beginning(h, b, at);
      return;
    }
    int header = (b[at + 12] >> 4 & 15) * 4;
    if (header < SMALLEST || left < header && !h.cut()) {
      return;
    }
    h.found(Headers.TCP);
    h.sourcePort = Scanner.u16(b, at);
    h.destinationPort = Scanner.u16(b, at + 2);
    h.sequence = Scanner.u32(b, at + 4);
    h.acknowledgement = Scanner.u32(b, at + 8);
    h.flags = Scanner.u16(b, at + 12) & 0x1ff;
    h.payloadFrom = Math.min(at + header, h.end);
    h.payloadTo = h.end;
    h.payloadLength = (int) Math.max(0, h.claimed - at - header);
  }

  /** Enough to know the connection that an ICMP error is about. */
  private static void beginning(Headers h, byte[] b, int at) {
    if (h.end - at >= 8 && h.cut()) {
      h.found(Headers.TCP_BEGINNING);
      h.sourcePort = Scanner.u16(b, at);
      h.destinationPort = Scanner.u16(b, at + 2);
      h.sequence = Scanner.u32(b, at + 4);
    }
  }

  static void udp(Headers h, byte[] b, int at) {
    if (!h.deeper() || h.end - at < 8) {
      return;
    }
    int length = Scanner.u16(b, at + 4);
    if (length > 0 && length < 8) {
      return;
    }
    h.found(Headers.UDP);
    h.sourcePort = Scanner.u16(b, at);
    h.destinationPort = Scanner.u16(b, at + 2);
    boolean tooLong = !h.continued && length > h.claimed - at;
    if (length > 0) {
      h.limit(at + (long) length);
    }
    h.payloadFrom = at + 8;
    h.payloadTo = h.end;
    h.payloadLength = (int) Math.max(0, h.claimed - at - 8);
    if (!tooLong) {
      tunnel(h, b, h.destinationPort, at + 8);
    }
  }

  private static void tunnel(Headers h, byte[] b, int port, int at) {
    int left = h.end - at;
    if (port == 4789 || port == 8472) {
      if (left >= 22 && (b[at] & 8) != 0 && b[at + 7] == 0 && h.deeper()) {
        Scanner.ethernet(h, b, at + 8);
      }
    } else if (port == 6081 && left >= 8 && (b[at] & 0xc0) == 0) {
      int header = 8 + (b[at] & 0x3f) * 4;
      if (left >= header && h.deeper()) {
        Scanner.type(h, b, Scanner.u16(b, at + 2), at + header);
      }
    }
  }

  static void gre(Headers h, byte[] b, int at) {
    if (!h.deeper() || h.end - at < 4) {
      return;
    }
    int flags = Scanner.u16(b, at);
    int header =
        4 + (flags & 0x8000) / 0x2000 + (flags & 0x2000) / 0x800 + (flags & 0x1000) / 0x400;
    if ((flags & 0x4007) == 0 && h.end - at >= header) {
      Scanner.type(h, b, Scanner.u16(b, at + 2), at + header);
    }
  }

  static void icmp(Headers h, byte[] b, int at, int version) {
    if (!h.deeper() || h.end - at < 8) {
      return;
    }
    h.found(Headers.ICMP);
    h.type = b[at] & 0xff;
    h.code = b[at + 1] & 0xff;
    if (h.quoted() != h && h.end - at > 8 && error(version, h.type)) {
      int words = b[at + (version == 4 ? 5 : 4)] & 0xff;
      quote(h, b, at + 8, words * (version == 4 ? 4 : 8));
    }
  }

  private static void quote(Headers h, byte[] b, int at, int length) {
    Headers quoted = h.quoted();
    quoted.begin(h.end, h.claimed);
    if (length != 0) {
      quoted.limit(at + (long) length);
    }
    quoted.claimed = Integer.MAX_VALUE;
    quoted.depth = h.depth;
    IpScan.ip(quoted, b, at);
  }

  private static boolean error(int version, int type) {
    return version == 4
        ? type == 3 || type == 4 || type == 5 || type == 11 || type == 12
        : type >= 1 && type <= 4;
  }
}
