package dev.gumshoe.packets.correlate;

import dev.gumshoe.packets.decode.Decoded;
import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Arp;
import dev.gumshoe.packets.layer.Icmp;
import dev.gumshoe.packets.layer.Ipv6;
import dev.gumshoe.packets.layer.Layer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose hardware address was asked for at a point, by ARP or neighbour solicitation (RFC 4861). */
final class Neighbours {
  private static final int MOST = 10_000;
  private static final int SOLICITATION = 135;
  private static final int ADVERTISEMENT = 136;
  private static final int TARGET = 8;
  private static final int LENGTH = 16;

  private final Map<Address, Long> asked = new LinkedHashMap<>();
  private final Set<Address> answered = new HashSet<>();

  void take(Decoded decoded, long time) {
    boolean named = true;
    for (Layer layer : decoded.layers()) {
      switch (layer) {
        case Ipv6 ip -> named = (ip.source().high() | ip.source().low()) != 0;
        case Arp arp when arp.operation() == 1 && !arp.sender().equals(arp.target()) ->
            ask(arp.target(), time);
        case Arp arp when arp.operation() == 2 -> answer(arp.sender());
        case Icmp icmp when icmp.version() == 6 -> {
          // Without an address of its own a node asks whether anyone has the one that it wants.
          if (named) {
            six(icmp, decoded.packet().bytes(), time);
          }
        }
        default -> {}
      }
    }
  }

  private void six(Icmp icmp, Bytes bytes, long time) {
    int at = icmp.span().from() + TARGET;
    if (icmp.span().to() == at && bytes.has(at, LENGTH)) {
      if (icmp.type() == SOLICITATION) {
        ask(Address.ipv6(bytes, at), time);
      } else if (icmp.type() == ADVERTISEMENT) {
        answer(Address.ipv6(bytes, at));
      }
    }
  }

  private void ask(Address address, long time) {
    if (asked.size() < MOST || asked.containsKey(address)) {
      asked.put(address, time);
    }
  }

  private void answer(Address address) {
    if (answered.size() < MOST) {
      answered.add(address);
    }
  }

  /** Who did not answer since then, in the order in which they were first asked for. */
  List<Address> silent(long since) {
    return asked.entrySet().stream()
        .filter(one -> one.getValue() >= since && !answered.contains(one.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
