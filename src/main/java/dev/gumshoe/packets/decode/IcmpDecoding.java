package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.checksum.Checksum;
import dev.gumshoe.packets.checksum.InternetSum;
import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Icmp;

/** ICMP (RFC 792), ICMPv6 (RFC 4443), and the packets that their errors quote. */
final class IcmpDecoding {
  private static final int HEADER = 8;

  private IcmpDecoding() {}

  static void four(Walk walk, Part part, Carrier carrier) {
    decode(walk, part, carrier, 4);
  }

  static void six(Walk walk, Part part, Carrier carrier) {
    decode(walk, part, carrier, 6);
  }

  private static void decode(Walk walk, Part part, Carrier carrier, int version) {
    if (!walk.has(part, HEADER, "ICMP header")) {
      return;
    }
    Bytes b = walk.bytes();
    int at = part.at();
    int type = b.u8(at);
    boolean error = error(version, type);
    Walk quoted = walk.quoted();
    if (error && part.length() > HEADER) {
      quote(quoted, part, version);
    }
    walk.add(
        new Icmp(
            part.span(HEADER),
            version,
            type,
            b.u8(at + 1),
            b.u32(at + 4),
            version == 4
                ? judge(b, part, carrier)
                : carrier.judge(b, part, IpProtocols.ICMPV6, at + 2),
            quoted.layers()));
    if (!error) {
      walk.payload(part.after(HEADER), "icmp");
    }
  }

  /** Whether such a message quotes the packet that it is about. */
  static boolean error(int version, int type) {
    return version == 4
        ? type == 3 || type == 4 || type == 5 || type == 11 || type == 12
        : type >= 1 && type <= 4;
  }

  /** An error quotes a beginning only: where it ends, nothing is wrong. */
  private static void quote(Walk quoted, Part part, int version) {
    int words = quoted.bytes().u8(part.at() + (version == 4 ? 5 : 4));
    // Where this is not 0, extensions follow the quote (RFC 4884, 3).
    int length = words * (version == 4 ? 4 : 8);
    Part rest = part.after(HEADER);
    Part body = length == 0 ? rest : rest.first(length);
    IpProtocols.ip(quoted, new Part(body.at(), body.end(), Integer.MAX_VALUE, false));
  }

  private static Checksum judge(Bytes b, Part part, Carrier carrier) {
    if (!carrier.whole() || part.cut()) {
      return Checksum.UNKNOWN;
    }
    long sum = InternetSum.of(b, part.at(), part.end());
    return InternetSum.judge(sum, 0, b.u16(part.at() + 2));
  }
}
