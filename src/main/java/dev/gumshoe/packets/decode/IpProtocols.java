package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.AuthenticationHeader;
import dev.gumshoe.packets.layer.Esp;
import dev.gumshoe.packets.layer.Ports;
import java.util.OptionalLong;

/** What follows an IP header, by protocol number (IANA's list). */
final class IpProtocols {
  static final int HOP_BY_HOP = 0;
  static final int ICMP = 1;
  static final int IPV4 = 4;
  static final int TCP = 6;
  static final int UDP = 17;
  static final int IPV6 = 41;
  static final int ROUTING = 43;
  static final int FRAGMENT = 44;
  static final int GRE = 47;
  static final int ESP = 50;
  static final int AH = 51;
  static final int ICMPV6 = 58;
  static final int NOTHING = 59;
  static final int DESTINATION = 60;
  static final int MOBILITY = 135;
  static final int HOST_IDENTITY = 139;
  static final int SHIM6 = 140;

  private IpProtocols() {}

  /** An IP packet of the version that its first four bits say; one byte is there. */
  static void ip(Walk walk, Part part) {
    int version = walk.bytes().u8(part.at()) >> 4;
    switch (version) {
      case 4 -> Ipv4Decoding.decode(walk, part);
      case 6 -> Ipv6Decoding.decode(walk, part);
      default -> walk.malformed(part, "the IP version is " + version + ", and only 4 and 6 are");
    }
  }

  static void decode(Walk walk, int protocol, Part part, Carrier carrier) {
    switch (protocol) {
      case TCP -> TcpDecoding.decode(walk, part, carrier);
      case UDP -> UdpDecoding.decode(walk, part, carrier);
      case ICMP -> IcmpDecoding.four(walk, part, carrier);
      case ICMPV6 -> IcmpDecoding.six(walk, part, carrier);
      case IPV4 -> Ipv4Decoding.decode(walk, part);
      case IPV6 -> Ipv6Decoding.decode(walk, part);
      case GRE -> Tunnels.gre(walk, part, carrier);
      case AH -> authentication(walk, part, carrier);
      case ESP -> encrypted(walk, part);
      case NOTHING -> walk.payload(part, "no next header");
      default -> walk.payload(part, "protocol " + protocol);
    }
  }

  /** Of a header that is cut, the ports are worth having. */
  static void ports(Walk walk, Part part, int protocol, int header) {
    if (!part.cut() || part.has(header) || !part.has(4)) {
      return;
    }
    Bytes b = walk.bytes();
    int at = part.at();
    boolean sequence = protocol == TCP && part.has(8);
    walk.add(
        new Ports(
            part.span(sequence ? 8 : 4),
            protocol,
            b.u16(at),
            b.u16(at + 2),
            sequence ? OptionalLong.of(b.u32(at + 4)) : OptionalLong.empty()));
  }

  private static void authentication(Walk walk, Part part, Carrier carrier) {
    if (!walk.has(part, 12, "authentication header")) {
      return;
    }
    Bytes b = walk.bytes();
    int next = b.u8(part.at());
    int length = (b.u8(part.at() + 1) + 2) * 4;
    if (length < 12) {
      walk.malformed(part, "the authentication header says that it is " + length + " bytes long");
    } else if (walk.has(part, length, "authentication header")) {
      walk.add(
          new AuthenticationHeader(
              part.span(length), next, b.u32(part.at() + 4), b.u32(part.at() + 8)));
      if (carrier.version() == 6) {
        Ipv6Decoding.chain(walk, next, part.after(length), carrier);
      } else {
        decode(walk, next, part.after(length), carrier);
      }
    }
  }

  private static void encrypted(Walk walk, Part part) {
    if (walk.has(part, 8, "ESP header")) {
      walk.add(new Esp(part.span(8), walk.bytes().u32(part.at()), walk.bytes().u32(part.at() + 4)));
      walk.payload(part.after(8), "encrypted");
    }
  }
}
