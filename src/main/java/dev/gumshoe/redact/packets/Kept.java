package dev.gumshoe.redact.packets;

import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Arp;
import dev.gumshoe.packets.layer.AuthenticationHeader;
import dev.gumshoe.packets.layer.Cooked;
import dev.gumshoe.packets.layer.Cut;
import dev.gumshoe.packets.layer.Dns;
import dev.gumshoe.packets.layer.Esp;
import dev.gumshoe.packets.layer.Ethernet;
import dev.gumshoe.packets.layer.Geneve;
import dev.gumshoe.packets.layer.Gre;
import dev.gumshoe.packets.layer.Http;
import dev.gumshoe.packets.layer.Icmp;
import dev.gumshoe.packets.layer.Ipv4;
import dev.gumshoe.packets.layer.Ipv6;
import dev.gumshoe.packets.layer.Ipv6Extension;
import dev.gumshoe.packets.layer.Ipv6Fragment;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Loopback;
import dev.gumshoe.packets.layer.Malformed;
import dev.gumshoe.packets.layer.Payload;
import dev.gumshoe.packets.layer.Ports;
import dev.gumshoe.packets.layer.Reassembled;
import dev.gumshoe.packets.layer.Tcp;
import dev.gumshoe.packets.layer.TlsHello;
import dev.gumshoe.packets.layer.Udp;
import dev.gumshoe.packets.layer.Vlan;
import dev.gumshoe.packets.layer.Vxlan;
import dev.gumshoe.packets.layer.WireGuard;
import java.util.BitSet;
import java.util.List;

/** Which bytes of a packet are of headers. All others may hold anything, and are made zero. */
final class Kept {
  private static final int ROUTING = 43;
  private static final int GENEVE = 8;

  private final Bytes bytes;
  private final BitSet kept = new BitSet();

  Kept(Bytes bytes, List<Layer> layers) {
    this.bytes = bytes;
    layers.forEach(this::header);
  }

  boolean at(int index) {
    return kept.get(index);
  }

  private void header(Layer layer) {
    int from = layer.span().from();
    int to = layer.span().to();
    switch (layer) {
      case Ethernet _, Vlan _, Cooked _, Loopback _, Arp _, Ipv6 _, Ipv6Fragment _ ->
          kept.set(from, to);
      case AuthenticationHeader _, Udp _, Ports _, Vxlan _, Gre _ -> kept.set(from, to);
      case Ipv4 _ -> ipv4(from, to);
      case Ipv6Extension extension ->
          kept.set(from, extension.type() == ROUTING ? to : Math.min(to, from + 2));
      case Tcp _ -> tcp(from, to);
      case Icmp icmp -> icmp(icmp, from, to);
      // Its options are of anybody's making.
      case Geneve _ -> geneve(from, to);
      case Esp _ -> kept.set(from, Math.min(to, from + 8));
      case WireGuard _ -> kept.set(from, Math.min(to, from + 4));
      case Reassembled _, Dns _, TlsHello _, Http _, Payload _, Cut _, Malformed _ -> {}
    }
  }

  /** Options can hold the route (RFC 791, 3.1); zero is the end of options. */
  private void ipv4(int from, int to) {
    kept.set(from, Math.min(to, from + 20));
  }

  /** Options that are numbers stay; of others, such as MPTCP's, their kind and length. */
  private void tcp(int from, int to) {
    kept.set(from, Math.min(to, from + 20));
    int at = from + 20;
    while (at < to && bytes.u8(at) != 0) {
      int kind = bytes.u8(at);
      int length = kind == 1 || at + 1 >= to ? 1 : Math.max(2, bytes.u8(at + 1));
      int end = Math.min(to, at + length);
      kept.set(at, kind <= 8 ? end : Math.min(end, at + 2));
      at = end;
    }
  }

  private void geneve(int from, int to) {
    kept.set(from, Math.min(to, from + GENEVE));
    for (int at = from + GENEVE; at + 4 <= to; at += 4 + (bytes.u8(at + 3) & 0x1f) * 4) {
      kept.set(at, at + 4);
    }
  }

  private void icmp(Icmp icmp, int from, int to) {
    kept.set(from, to);
    icmp.quoted().forEach(this::header);
    int options = NeighbourMessage.options(icmp);
    if (options < 0) {
      return;
    }
    kept.set(to, Math.min(bytes.length(), options));
    for (int at = options; bytes.has(at, 8) && bytes.u8(at + 1) > 0; at += 8 * bytes.u8(at + 1)) {
      int length = bytes.u8(at) <= 3 || bytes.u8(at) == 5 ? 8 * bytes.u8(at + 1) : 2;
      kept.set(at, Math.min(bytes.length(), at + length));
    }
  }
}
