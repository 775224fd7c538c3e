package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Arp;
import dev.gumshoe.packets.layer.Mac;
import dev.gumshoe.packets.layer.Vlan;

/** What follows an EtherType (IEEE 802 Numbers, IANA). */
final class EtherTypes {
  static final int IPV4 = 0x0800;
  static final int ARP = 0x0806;
  static final int IPV6 = 0x86dd;
  static final int ETHERNET = 0x6558;

  /** Below this it is a length, and LLC follows. */
  static final int LOWEST = 0x600;

  private static final int VLAN = 0x8100;
  private static final int PROVIDER = 0x88a8;
  private static final int OLD_PROVIDER = 0x9100;
  private static final int ARP_LENGTH = 28;
  private static final int SNAP_LENGTH = 8;

  private EtherTypes() {}

  static void decode(Walk walk, int type, Part part) {
    switch (type) {
      case IPV4 -> Ipv4Decoding.decode(walk, part);
      case IPV6 -> Ipv6Decoding.decode(walk, part);
      case ARP -> arp(walk, part);
      case VLAN, PROVIDER, OLD_PROVIDER -> vlan(walk, type, part);
      case ETHERNET -> Links.ethernet(walk, part);
      default -> walk.payload(part, "ethertype 0x%04x".formatted(type));
    }
  }

  /** What follows where there may be a length in place of a type. */
  static void decodeOrLength(Walk walk, int type, Part part) {
    if (type >= LOWEST) {
      decode(walk, type, part);
    } else {
      llc(walk, part.first(type));
    }
  }

  /** LLC; with SNAP of organisation 0 an EtherType follows (RFC 1042). */
  static void llc(Walk walk, Part part) {
    boolean snap =
        part.has(SNAP_LENGTH)
            && walk.bytes().u24(part.at()) == 0xaaaa03
            && walk.bytes().u24(part.at() + 3) == 0;
    if (snap) {
      decode(walk, walk.bytes().u16(part.at() + 6), part.after(SNAP_LENGTH));
    } else {
      walk.payload(part, "llc");
    }
  }

  private static void vlan(Walk walk, int type, Part part) {
    if (!walk.has(part, 4, "VLAN tag")) {
      return;
    }
    int tag = walk.bytes().u16(part.at());
    int next = walk.bytes().u16(part.at() + 2);
    walk.add(new Vlan(part.span(4), type, tag & 0xfff, tag >> 13, next));
    decodeOrLength(walk, next, part.after(4));
  }

  private static void arp(Walk walk, Part part) {
    if (!walk.has(part, 8, "ARP header")) {
      return;
    }
    int at = part.at();
    boolean known =
        walk.bytes().u16(at + 2) == IPV4
            && walk.bytes().u8(at + 4) == 6
            && walk.bytes().u8(at + 5) == 4;
    if (!known) {
      walk.payload(part, "arp");
    } else if (walk.has(part, ARP_LENGTH, "ARP header")) {
      walk.add(
          new Arp(
              part.span(ARP_LENGTH),
              walk.bytes().u16(at + 6),
              mac(walk, at + 8),
              Address.ipv4(walk.bytes(), at + 14),
              mac(walk, at + 18),
              Address.ipv4(walk.bytes(), at + 24)));
    }
  }

  /** The hardware address at this place. */
  static Mac mac(Walk walk, int at) {
    return new Mac((long) walk.bytes().u16(at) << 32 | walk.bytes().u32(at + 2));
  }
}
