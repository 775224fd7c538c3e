package dev.gumshoe.netfilter.walk;

import dev.gumshoe.evidence.IpvsServices;
import dev.gumshoe.evidence.IpvsServices.VirtualServer;
import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Protocols;
import dev.gumshoe.netfilter.packet.Value;
import dev.gumshoe.netfilter.walk.match.Question;
import dev.gumshoe.netfilter.walk.match.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Finds the virtual server of a packet: by its mark, or by its destination (ip_vs_ctl.c). */
final class VirtualServers {
  private record Key(int protocol, IpAddress address, int port) {}

  private final Map<Key, VirtualServer> byDestination = new HashMap<>();
  private final List<VirtualServer> byMark = new ArrayList<>();

  /** What was found on one way. */
  sealed interface Found {
    /** No virtual server. */
    record None(Traveller traveller) implements Found {}

    /** This one. */
    record Some(Traveller traveller, VirtualServer server) implements Found {}
  }

  VirtualServers(IpvsServices services) {
    for (VirtualServer server : services.services()) {
      OptionalInt protocol = Protocols.number(server.protocol().toLowerCase(Locale.ROOT));
      if (protocol.isEmpty()) {
        byMark.add(server);
      } else {
        IpAddress.of(server.address())
            .ifPresent(
                ip -> byDestination.put(new Key(protocol.getAsInt(), ip, server.port()), server));
      }
    }
  }

  List<Found> find(Traveller traveller, Budget budget) {
    var found = new ArrayList<Found>();
    var open = new ArrayList<Traveller>(List.of(traveller));
    for (VirtualServer server : byMark) {
      for (Traveller one : List.copyOf(open)) {
        open.remove(one);
        Fork.on(one, marked(one.packet(), server), budget)
            .forEach(
                (is, way) -> {
                  if (is) {
                    found.add(new Found.Some(way, server));
                  } else {
                    open.add(way);
                  }
                });
      }
    }
    open.forEach(one -> byDestination(one, budget, found));
    return found;
  }

  private static Truth marked(Packet packet, VirtualServer server) {
    if (!server.address().matches("\\d{1,10}")) {
      return Truth.of(false);
    }
    int wanted = (int) Long.parseLong(server.address());
    int known = packet.mark().known();
    if (((packet.mark().value() ^ wanted) & known) != 0) {
      return Truth.of(false);
    }
    return known == -1 ? Truth.of(true) : Truth.depends("the mark is " + wanted);
  }

  private void byDestination(Traveller traveller, Budget budget, List<Found> found) {
    Packet packet = traveller.packet();
    if (packet.destination() instanceof Value.Is<IpAddress>(IpAddress ip)
        && packet.destinationPort() instanceof Value.Is<Integer>(Integer port)) {
      VirtualServer exact = byDestination.get(new Key(packet.protocol(), ip, port));
      VirtualServer any = byDestination.get(new Key(packet.protocol(), ip, 0));
      VirtualServer server = exact == null ? any : exact;
      found.add(server == null ? new Found.None(traveller) : new Found.Some(traveller, server));
      return;
    }
    Traveller rest = traveller;
    for (var each : byDestination.entrySet()) {
      Key key = each.getKey();
      boolean other =
          key.protocol() != packet.protocol()
              || packet.destination() instanceof Value.Is<IpAddress>(IpAddress is)
                  && !is.equals(key.address());
      if (!other && budget.fork()) {
        var question =
            Question.of("the packet goes to virtual server " + key.address() + ":" + key.port());
        found.add(new Found.Some(rest.assuming(Assumption.of(question, true)), each.getValue()));
        rest = rest.assuming(Assumption.of(question, false));
      }
    }
    found.add(new Found.None(rest));
  }
}
