package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.checksum.Checksum;
import dev.gumshoe.packets.checksum.InternetSum;
import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Ipv4;

/** IPv4 (RFC 791). */
final class Ipv4Decoding {
  private static final int SMALLEST = 20;

  private Ipv4Decoding() {}

  static void decode(Walk walk, Part part) {
    if (!walk.has(part, SMALLEST, "IPv4 header")) {
      return;
    }
    int first = walk.bytes().u8(part.at());
    int header = (first & 15) * 4;
    int total = walk.bytes().u16(part.at() + 2);
    if (first >> 4 != 4) {
      walk.malformed(part, "here IPv4 should be, and the version is " + (first >> 4));
    } else if (header < SMALLEST) {
      walk.malformed(part, "the IPv4 header says that it is " + header + " bytes long");
    } else if (total != 0 && total < header) {
      walk.malformed(part, "the IPv4 header is longer than the packet: " + total + " bytes");
    } else if (part.has(header)) {
      whole(walk, part, header, total);
    } else {
      if (part.cut()) {
        walk.add(header(walk.bytes(), part, header, total));
      }
      walk.has(part, header, "IPv4 options");
    }
  }

  private static void whole(Walk walk, Part part, int header, int total) {
    Ipv4 ip = header(walk.bytes(), part, header, total);
    walk.add(ip);
    // A packet that the device still has to cut up (offload) may leave the length at 0.
    Part body = (total == 0 ? part : part.first(total)).after(header);
    var carrier = new Carrier(ip.source(), ip.destination(), !ip.fragment());
    if (!ip.fragment()) {
      IpProtocols.decode(walk, ip.protocol(), body, carrier);
      return;
    }
    var key = new Fragments.Key(ip.source(), ip.destination(), ip.protocol(), ip.identification());
    var piece = new Fragments.Piece(ip.fragmentOffset(), ip.moreFragments());
    FragmentDecoding.decode(walk, ip.protocol(), body, carrier, key, piece);
  }

  private static Ipv4 header(Bytes b, Part part, int header, int total) {
    int at = part.at();
    int fragment = b.u16(at + 6);
    return new Ipv4(
        part.span(header),
        Address.ipv4(b, at + 12),
        Address.ipv4(b, at + 16),
        b.u8(at + 9),
        b.u8(at + 8),
        b.u8(at + 1),
        b.u16(at + 4),
        (fragment & 0x4000) != 0,
        (fragment & 0x2000) != 0,
        (fragment & 0x1fff) * 8,
        total,
        part.has(header) ? judge(b, at, header) : Checksum.UNKNOWN);
  }

  private static Checksum judge(Bytes b, int at, int header) {
    boolean left = b.u16(at + 2) == 0 && b.u16(at + 10) == 0;
    return left
        ? Checksum.PARTIAL
        : InternetSum.judge(InternetSum.of(b, at, at + header), 0, b.u16(at + 10));
  }
}
