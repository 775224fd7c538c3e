package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Ipv6;
import dev.gumshoe.packets.layer.Ipv6Extension;
import dev.gumshoe.packets.layer.Ipv6Fragment;

/** IPv6 and its extension headers (RFC 8200). */
final class Ipv6Decoding {
  private static final int HEADER = 40;
  private static final int ADDRESS = 16;
  private static final int SEGMENT_ROUTING = 4;

  private Ipv6Decoding() {}

  static void decode(Walk walk, Part part) {
    if (!walk.has(part, HEADER, "IPv6 header")) {
      return;
    }
    Bytes b = walk.bytes();
    int at = part.at();
    long first = b.u32(at);
    if (first >> 28 != 6) {
      walk.malformed(part, "here IPv6 should be, and the version is " + (first >> 28));
      return;
    }
    int length = b.u16(at + 4);
    int next = b.u8(at + 6);
    var ip =
        new Ipv6(
            part.span(HEADER),
            Address.ipv6(b, at + 8),
            Address.ipv6(b, at + 24),
            next,
            b.u8(at + 7),
            (int) (first >> 20) & 0xff,
            (int) first & 0xfffff,
            length);
    walk.add(ip);
    Part rest = part.after(HEADER);
    // 0 is a jumbogram, or one that the device still has to cut up: as long as what was captured.
    Part body = length == 0 ? rest : rest.first(length);
    chain(walk, next, body, new Carrier(ip.source(), ip.destination(), true));
  }

  /** Steps over extension headers to what is carried. */
  static void chain(Walk walk, int type, Part part, Carrier carrier) {
    switch (type) {
      case IpProtocols.HOP_BY_HOP,
          IpProtocols.ROUTING,
          IpProtocols.DESTINATION,
          IpProtocols.MOBILITY,
          IpProtocols.HOST_IDENTITY,
          IpProtocols.SHIM6 ->
          extension(walk, type, part, carrier);
      case IpProtocols.FRAGMENT -> fragment(walk, part, carrier);
      default -> IpProtocols.decode(walk, type, part, carrier);
    }
  }

  private static void extension(Walk walk, int type, Part part, Carrier carrier) {
    if (!walk.has(part, 8, "IPv6 extension header")) {
      return;
    }
    int next = walk.bytes().u8(part.at());
    int length = (walk.bytes().u8(part.at() + 1) + 1) * 8;
    if (walk.has(part, length, "IPv6 extension header")) {
      walk.add(new Ipv6Extension(part.span(length), type, next));
      Carrier on =
          type == IpProtocols.ROUTING ? routed(walk.bytes(), part.at(), length, carrier) : carrier;
      chain(walk, next, part.after(length), on);
    }
  }

  /** Checksums are made with the last address of a route (RFC 8200, 8.1; RFC 8754, 2). */
  private static Carrier routed(Bytes b, int at, int length, Carrier carrier) {
    if (b.u8(at + 3) == 0 || length < 8 + ADDRESS) {
      return carrier;
    }
    int last = b.u8(at + 2) == SEGMENT_ROUTING ? at + 8 : at + length - ADDRESS;
    return new Carrier(carrier.source(), Address.ipv6(b, last), carrier.whole());
  }

  private static void fragment(Walk walk, Part part, Carrier carrier) {
    if (!walk.has(part, 8, "IPv6 fragment header")) {
      return;
    }
    Bytes b = walk.bytes();
    int next = b.u8(part.at());
    int offset = b.u16(part.at() + 2) & 0xfff8;
    boolean more = (b.u16(part.at() + 2) & 1) != 0;
    long identification = b.u32(part.at() + 4);
    walk.add(new Ipv6Fragment(part.span(8), next, offset, more, identification));
    Part body = part.after(8);
    if (offset == 0 && !more) {
      chain(walk, next, body, carrier); // whole all the same: an "atomic fragment" (RFC 6946)
      return;
    }
    var key = new Fragments.Key(carrier.source(), carrier.destination(), next, identification);
    var pieces = new Carrier(carrier.source(), carrier.destination(), false);
    FragmentDecoding.decode(walk, next, body, pieces, key, new Fragments.Piece(offset, more));
  }
}
