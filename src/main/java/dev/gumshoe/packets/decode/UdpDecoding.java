package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.checksum.Checksum;
import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Span;
import dev.gumshoe.packets.layer.Udp;

/** UDP (RFC 768). */
final class UdpDecoding {
  private static final int HEADER = 8;

  private UdpDecoding() {}

  static void decode(Walk walk, Part part, Carrier carrier) {
    IpProtocols.ports(walk, part, IpProtocols.UDP, HEADER);
    if (!walk.has(part, HEADER, "UDP header")) {
      return;
    }
    Bytes b = walk.bytes();
    int at = part.at();
    int length = b.u16(at + 4);
    if (length > 0 && length < HEADER) {
      walk.malformed(part, "the UDP header says that the datagram is " + length + " bytes long");
      return;
    }
    boolean tooLong = carrier.whole() && length > part.claimedLength();
    // 0 stands for more than the field can say (RFC 2675).
    Part own = length == 0 ? part : part.first(length);
    int index = walk.size();
    Checksum checksum = judge(b, own, carrier, tooLong);
    walk.add(new Udp(part.span(HEADER), b.u16(at), b.u16(at + 2), length, checksum));
    if (tooLong) {
      walk.malformed(
          own.after(HEADER),
          "the UDP header says %d bytes, and IP carries %d"
              .formatted(length, part.claimedLength()));
    } else {
      Applications.overUdp(walk, b.u16(at), b.u16(at + 2), own.after(HEADER));
      if (checksum == Checksum.WRONG && carrier.finishesInside(walk, own)) {
        Span span = part.span(HEADER);
        walk.replace(index, new Udp(span, b.u16(at), b.u16(at + 2), length, Checksum.PARTIAL));
      }
    }
  }

  private static Checksum judge(Bytes b, Part part, Carrier carrier, boolean tooLong) {
    int field = part.at() + 6;
    // Over IPv6 only tunnels may go without (RFC 6935).
    boolean optional = carrier.version() == 4 || Tunnels.port(b.u16(part.at() + 2));
    if (b.u16(field) == 0 && optional) {
      return Checksum.ABSENT;
    }
    return tooLong ? Checksum.UNKNOWN : carrier.judge(b, part, IpProtocols.UDP, field);
  }
}
