package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Span;
import dev.gumshoe.packets.name.DnsReader;
import dev.gumshoe.packets.name.HttpReader;
import dev.gumshoe.packets.name.TlsReader;
import java.util.Optional;

/** What TCP and UDP carry: tunnels, and names. */
final class Applications {
  private static final int DNS = 53;
  private static final int MULTICAST_DNS = 5353;

  private Applications() {}

  static void overTcp(Walk walk, int source, int destination, Part part) {
    Span span = part.span();
    Optional<? extends Layer> found =
        dns(source, destination) && part.has(2)
            ? DnsReader.read(walk.bytes(), new Span(part.at() + 2, part.end()))
            : TlsReader.read(walk.bytes(), span)
                .<Layer>map(hello -> hello)
                .or(() -> HttpReader.read(walk.bytes(), span));
    add(walk, found, part, "tcp");
  }

  static void overUdp(Walk walk, int source, int destination, Part part) {
    if (Tunnels.overUdp(walk, destination, part)) {
      return;
    }
    Optional<? extends Layer> found =
        dns(source, destination)
            ? DnsReader.read(walk.bytes(), part.span())
            : Tunnels.wireGuard(walk.bytes(), part);
    add(walk, found, part, "udp");
  }

  private static boolean dns(int source, int destination) {
    return source == DNS
        || destination == DNS
        || source == MULTICAST_DNS
        || destination == MULTICAST_DNS;
  }

  private static void add(Walk walk, Optional<? extends Layer> found, Part part, String what) {
    if (found.isPresent()) {
      walk.add(found.get());
    } else {
      walk.payload(part, what);
    }
  }
}
