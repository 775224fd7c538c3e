package dev.gumshoe.packets.correlate;

import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Icmp;
import dev.gumshoe.packets.layer.Ipv4;
import dev.gumshoe.packets.layer.Ipv6;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Ports;
import dev.gumshoe.packets.layer.Tcp;
import dev.gumshoe.packets.layer.Udp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what an ICMP error is about: the innermost packet in its quote. */
final class QuoteReader {
  private QuoteReader() {}

  static Optional<Seen.Quote> read(Icmp icmp) {
    Address from = null;
    Address to = null;
    int protocol = 0;
    Ends ends = null;
    long sequence = -1;
    for (Layer layer : icmp.quoted()) {
      switch (layer) {
        case Ipv4 ip -> {
          from = ip.source();
          to = ip.destination();
          protocol = ip.protocol();
        }
        case Ipv6 ip -> {
          from = ip.source();
          to = ip.destination();
          protocol = ip.nextHeader();
        }
        case Tcp tcp -> {
          ends = ends(Ends.TCP, from, tcp.sourcePort(), to, tcp.destinationPort());
          sequence = tcp.sequence();
        }
        case Udp udp -> ends = ends(Ends.UDP, from, udp.sourcePort(), to, udp.destinationPort());
        case Ports part -> {
          ends = ends(part.protocol(), from, part.sourcePort(), to, part.destinationPort());
          sequence = part.sequence().orElse(-1);
        }
        case Icmp inner -> {
          int id = (int) (inner.rest() >>> 16);
          ends = ends(protocol, from, id, to, id);
        }
        default -> {}
      }
    }
    Ends found = ends != null ? ends : ends(protocol, from, 0, to, 0);
    return found == null
        ? Optional.empty()
        : Optional.of(new Seen.Quote(found, sequence, icmp.words(), icmp.type(), icmp.code()));
  }

  private static @Nullable Ends ends(
      int protocol, @Nullable Address from, int fromPort, @Nullable Address to, int toPort) {
    return from == null || to == null ? null : new Ends(protocol, from, fromPort, to, toPort);
  }
}
