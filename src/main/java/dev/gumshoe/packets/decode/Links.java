package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.file.LinkTypes;
import dev.gumshoe.packets.layer.Cooked;
import dev.gumshoe.packets.layer.Ethernet;
import dev.gumshoe.packets.layer.Loopback;
import dev.gumshoe.packets.layer.Mac;
import java.util.Optional;

/** The header of the link, by link type. */
final class Links {
  private static final int ETHERNET_LENGTH = 14;
  private static final int COOKED_LENGTH = 16;
  private static final int COOKED_2_LENGTH = 20;
  private static final int MAC_LENGTH = 6;

  private Links() {}

  static void decode(Walk walk, int linkType, Part part) {
    switch (linkType) {
      case LinkTypes.ETHERNET -> ethernet(walk, part);
      case LinkTypes.COOKED -> cooked(walk, part);
      case LinkTypes.COOKED_2 -> cooked2(walk, part);
      case LinkTypes.NULL, LinkTypes.LOOP -> loopback(walk, part);
      case LinkTypes.RAW, LinkTypes.RAW_BSD, LinkTypes.RAW_OPENBSD -> raw(walk, part);
      case LinkTypes.IPV4 -> Ipv4Decoding.decode(walk, part);
      case LinkTypes.IPV6 -> Ipv6Decoding.decode(walk, part);
      default -> walk.payload(part, "link type " + linkType);
    }
  }

  static void ethernet(Walk walk, Part part) {
    if (!walk.has(part, ETHERNET_LENGTH, "Ethernet header")) {
      return;
    }
    int at = part.at();
    int type = walk.bytes().u16(at + 12);
    walk.add(
        new Ethernet(
            part.span(ETHERNET_LENGTH),
            EtherTypes.mac(walk, at),
            EtherTypes.mac(walk, at + MAC_LENGTH),
            type));
    EtherTypes.decodeOrLength(walk, type, part.after(ETHERNET_LENGTH));
  }

  private static void cooked(Walk walk, Part part) {
    if (!walk.has(part, COOKED_LENGTH, "cooked header")) {
      return;
    }
    Bytes b = walk.bytes();
    int at = part.at();
    int protocol = b.u16(at + 14);
    Optional<Mac> mac =
        b.u16(at + 4) == MAC_LENGTH ? Optional.of(EtherTypes.mac(walk, at + 6)) : Optional.empty();
    walk.add(new Cooked(part.span(COOKED_LENGTH), 1, 0, way(b.u16(at)), mac, protocol));
    behindCooked(walk, protocol, part.after(COOKED_LENGTH));
  }

  private static void cooked2(Walk walk, Part part) {
    if (!walk.has(part, COOKED_2_LENGTH, "cooked header")) {
      return;
    }
    Bytes b = walk.bytes();
    int at = part.at();
    int protocol = b.u16(at);
    Optional<Mac> mac =
        b.u8(at + 11) == MAC_LENGTH ? Optional.of(EtherTypes.mac(walk, at + 12)) : Optional.empty();
    walk.add(
        new Cooked(
            part.span(COOKED_2_LENGTH), 2, b.u32(at + 4), way(b.u8(at + 10)), mac, protocol));
    behindCooked(walk, protocol, part.after(COOKED_2_LENGTH));
  }

  /** Small numbers are Linux' own (if_ether.h): 4 is LLC. */
  private static void behindCooked(Walk walk, int protocol, Part part) {
    if (protocol == 4) {
      EtherTypes.llc(walk, part);
    } else {
      EtherTypes.decode(walk, protocol, part);
    }
  }

  private static Cooked.Way way(int type) {
    return switch (type) {
      case 0 -> Cooked.Way.IN;
      case 1 -> Cooked.Way.BROADCAST;
      case 2 -> Cooked.Way.MULTICAST;
      case 3 -> Cooked.Way.OTHER;
      case 4 -> Cooked.Way.OUT;
      default -> Cooked.Way.UNKNOWN;
    };
  }

  private static void loopback(Walk walk, Part part) {
    if (!walk.has(part, 4, "loopback header")) {
      return;
    }
    long stored = walk.bytes().u32(part.at());
    // No family is above 0xffff: where it seems so, a machine of the other byte order wrote it.
    long family = stored > 0xffff ? Integer.reverseBytes((int) stored) & 0xffffffffL : stored;
    walk.add(new Loopback(part.span(4), family));
    Part rest = part.after(4);
    switch ((int) family) {
      case 2 -> Ipv4Decoding.decode(walk, rest);
      case 10, 24, 28, 30 -> Ipv6Decoding.decode(walk, rest);
      default -> walk.payload(rest, "family " + family);
    }
  }

  private static void raw(Walk walk, Part part) {
    if (walk.has(part, 1, "IP header")) {
      IpProtocols.ip(walk, part);
    }
  }
}
