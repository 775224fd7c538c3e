package dev.gumshoe.redact.packets;

import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Arp;
import dev.gumshoe.packets.layer.Cooked;
import dev.gumshoe.packets.layer.Ethernet;
import dev.gumshoe.packets.layer.Icmp;
import dev.gumshoe.packets.layer.Ipv4;
import dev.gumshoe.packets.layer.Ipv6;
import dev.gumshoe.packets.layer.Ipv6Extension;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Mac;
import java.util.List;

/** Tells where in the headers of a packet addresses are. */
final class Fields {
  private static final int ROUTING = 43;
  private static final int SOURCE_LINK = 1;
  private static final int TARGET_LINK = 2;
  private static final int PREFIX = 3;

  private final Bytes bytes;
  private final Visitor visitor;

  /** Is told of addresses. */
  interface Visitor {
    /** An address of IP begins here. */
    void address(int at, Address address);

    /** A hardware address begins here. */
    void mac(int at, Mac mac);
  }

  Fields(Bytes bytes, Visitor visitor) {
    this.bytes = bytes;
    this.visitor = visitor;
  }

  /** Those of a packet, and of the packets that it quotes. */
  void of(List<Layer> layers) {
    layers.forEach(this::of);
  }

  private void of(Layer layer) {
    int at = layer.span().from();
    int to = layer.span().to();
    switch (layer) {
      case Ethernet _ -> {
        mac(at, to);
        mac(at + 6, to);
      }
      case Cooked cooked when cooked.address().isPresent() ->
          mac(at + (cooked.version() == 1 ? 6 : 12), to);
      case Arp _ -> arp(at, to);
      case Ipv4 _ -> {
        four(at + 12, to);
        four(at + 16, to);
      }
      case Ipv6 _ -> {
        six(at + 8, to);
        six(at + 24, to);
      }
      case Ipv6Extension extension when extension.type() == ROUTING -> {
        for (int segment = at + 8; segment + 16 <= to; segment += 16) {
          six(segment, to);
        }
      }
      case Icmp icmp -> {
        of(icmp.quoted());
        icmp(icmp, to);
      }
      // These have none.
      default -> {}
    }
  }

  /** RFC 826, for Ethernet and IPv4. */
  private void arp(int at, int to) {
    mac(at + 8, to);
    four(at + 14, to);
    mac(at + 18, to);
    four(at + 24, to);
  }

  /** Where neighbours and routers tell of themselves (RFC 4861, 4), and IPv4's redirect. */
  private void icmp(Icmp icmp, int behind) {
    int options = NeighbourMessage.options(icmp);
    if (icmp.version() == 4 && icmp.type() == 5) {
      four(icmp.span().from() + 4, behind);
    }
    if (options < 0) {
      return;
    }
    for (int at = behind; at + 16 <= options; at += 16) {
      if (icmp.type() != NeighbourMessage.ROUTER_ADVERTISEMENT) {
        six(at, bytes.length());
      }
    }
    int at = options;
    while (bytes.has(at, 8) && bytes.u8(at + 1) > 0) {
      switch (bytes.u8(at)) {
        case SOURCE_LINK, TARGET_LINK -> mac(at + 2, bytes.length());
        case PREFIX -> six(at + 16, bytes.length());
        default -> {}
      }
      at += 8 * bytes.u8(at + 1);
    }
  }

  private void mac(int at, int to) {
    if (at + 6 <= to && bytes.has(at, 6)) {
      visitor.mac(at, new Mac((long) bytes.u16(at) << 32 | bytes.u32(at + 2)));
    }
  }

  private void four(int at, int to) {
    if (at + 4 <= to && bytes.has(at, 4)) {
      visitor.address(at, Address.ipv4(bytes, at));
    }
  }

  private void six(int at, int to) {
    if (at + 16 <= to && bytes.has(at, 16)) {
      visitor.address(at, Address.ipv6(bytes, at));
    }
  }
}
