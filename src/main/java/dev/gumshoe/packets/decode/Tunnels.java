package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.checksum.Checksum;
import dev.gumshoe.packets.checksum.InternetSum;
import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Geneve;
import dev.gumshoe.packets.layer.Gre;
import dev.gumshoe.packets.layer.Vxlan;
import dev.gumshoe.packets.layer.WireGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Tunnels with a header of their own. */
final class Tunnels {
  private static final int VXLAN = 4789;
  private static final int VXLAN_LINUX = 8472;
  private static final int GENEVE = 6081;
  private static final int ETHERNET = 14;

  private Tunnels() {}

  /** Whether tunnels listen on this port of UDP. */
  static boolean port(int port) {
    return port == VXLAN || port == VXLAN_LINUX || port == GENEVE;
  }

  /** Whether it was a tunnel, by port and form; then it is decoded. */
  static boolean overUdp(Walk walk, int port, Part part) {
    return switch (port) {
      case VXLAN, VXLAN_LINUX -> vxlan(walk, part);
      case GENEVE -> geneve(walk, part);
      default -> false;
    };
  }

  /** The flag for a valid VNI is set, the last byte is reserved, and a frame follows. */
  private static boolean vxlan(Walk walk, Part part) {
    Bytes b = walk.bytes();
    boolean plausible =
        part.has(8 + ETHERNET) && (b.u8(part.at()) & 8) != 0 && b.u8(part.at() + 7) == 0;
    if (plausible) {
      walk.add(new Vxlan(part.span(8), b.u24(part.at() + 4)));
      Links.ethernet(walk, part.after(8));
    }
    return plausible;
  }

  private static boolean geneve(Walk walk, Part part) {
    Bytes b = walk.bytes();
    int at = part.at();
    if (!part.has(8) || b.u8(at) >> 6 != 0) {
      return false;
    }
    int header = 8 + (b.u8(at) & 0x3f) * 4;
    if (!part.has(header)) {
      return false;
    }
    int protocol = b.u16(at + 2);
    walk.add(
        new Geneve(part.span(header), b.u24(at + 4), protocol, options(b, at + 8, at + header)));
    EtherTypes.decode(walk, protocol, part.after(header));
    return true;
  }

  private static List<Geneve.Option> options(Bytes b, int from, int end) {
    List<Geneve.Option> options = new ArrayList<>();
    int at = from;
    while (end - at >= 4) {
      int type = b.u8(at + 2);
      int length = (b.u8(at + 3) & 0x1f) * 4;
      options.add(new Geneve.Option(b.u16(at), type & 0x7f, type > 0x7f, length));
      at += 4 + length;
    }
    return options;
  }

  static void gre(Walk walk, Part part, Carrier carrier) {
    if (!walk.has(part, 4, "GRE header")) {
      return;
    }
    Bytes b = walk.bytes();
    int at = part.at();
    int flags = b.u16(at);
    int protocol = b.u16(at + 2);
    int key = at + 4 + (flags & 0x8000) / 0x2000;
    int sequence = key + (flags & 0x2000) / 0x800;
    int header = sequence - at + (flags & 0x1000) / 0x400;
    if ((flags & 0x4007) != 0) {
      walk.payload(part, "gre of another kind"); // source routes, or version 1 (PPTP)
    } else if (walk.has(part, header, "GRE header")) {
      walk.add(
          new Gre(
              part.span(header),
              protocol,
              (flags & 0x2000) != 0 ? OptionalLong.of(b.u32(key)) : OptionalLong.empty(),
              (flags & 0x1000) != 0 ? OptionalLong.of(b.u32(sequence)) : OptionalLong.empty(),
              (flags & 0x8000) != 0 ? judge(b, part, carrier) : Checksum.ABSENT));
      EtherTypes.decode(walk, protocol, part.after(header));
    }
  }

  private static Checksum judge(Bytes b, Part part, Carrier carrier) {
    if (!carrier.whole() || part.cut()) {
      return Checksum.UNKNOWN;
    }
    return InternetSum.judge(InternetSum.of(b, part.at(), part.end()), 0, b.u16(part.at() + 4));
  }

  /** WireGuard's messages have a type, three zeros, and lengths of their own. */
  static Optional<WireGuard> wireGuard(Bytes b, Part part) {
    if (!part.has(8) || b.u24(part.at() + 1) != 0) {
      return Optional.empty();
    }
    long length = part.claimedLength();
    long receiver = Integer.reverseBytes((int) b.u32(part.at() + 4)) & 0xffffffffL;
    Optional<WireGuard.Message> message =
        switch (b.u8(part.at())) {
          case 1 -> Optional.of(WireGuard.Message.INITIATION).filter(_ -> length == 148);
          case 2 -> Optional.of(WireGuard.Message.RESPONSE).filter(_ -> length == 92);
          case 3 -> Optional.of(WireGuard.Message.COOKIE).filter(_ -> length == 64);
          case 4 ->
              Optional.of(WireGuard.Message.DATA).filter(_ -> length >= 32 && length % 16 == 0);
          default -> Optional.empty();
        };
    return message.map(kind -> new WireGuard(part.span(), kind, receiver));
  }
}
