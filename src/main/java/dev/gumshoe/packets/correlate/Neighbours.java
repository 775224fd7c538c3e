package dev.gumshoe.packets.correlate;

import dev.gumshoe.packets.decode.Decoded;
import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Arp;
import dev.gumshoe.packets.layer.Icmp;
import dev.gumshoe.packets.layer.Layer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whose hardware address was asked for at a point, by ARP or neighbour solicitation (RFC 4861). */
final class Neighbours {
  private static final int MOST = 10_000;
  private static final int SOLICITATION = 135;
  private static final int ADVERTISEMENT = 136;
  private static final int TARGET = 8;
  private static final int LENGTH = 16;

  private final Set<Address> asked = new LinkedHashSet<>();
  private final Set<Address> answered = new HashSet<>();

  void take(Decoded decoded) {
    for (Layer layer : decoded.layers()) {
      switch (layer) {
        case Arp arp when arp.operation() == 1 && !arp.sender().equals(arp.target()) ->
            add(asked, arp.target());
        case Arp arp when arp.operation() == 2 -> add(answered, arp.sender());
        case Icmp icmp when icmp.version() == 6 -> six(icmp, decoded.packet().bytes());
        default -> {}
      }
    }
  }

  private void six(Icmp icmp, Bytes bytes) {
    int at = icmp.span().from() + TARGET;
    if (icmp.span().to() == at && bytes.has(at, LENGTH)) {
      if (icmp.type() == SOLICITATION) {
        add(asked, Address.ipv6(bytes, at));
      } else if (icmp.type() == ADVERTISEMENT) {
        add(answered, Address.ipv6(bytes, at));
      }
    }
  }

  private static void add(Set<Address> to, Address address) {
    if (to.size() < MOST) {
      to.add(address);
    }
  }

  /** Who did not answer, in the order in which they were asked for. */
  List<Address> silent() {
    return asked.stream().filter(address -> !answered.contains(address)).toList();
  }
}
