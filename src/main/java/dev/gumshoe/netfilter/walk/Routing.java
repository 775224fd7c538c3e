package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Origin;
import dev.gumshoe.netfilter.packet.Origin.Arrived;
import dev.gumshoe.netfilter.packet.Origin.Bound;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Value;
import dev.gumshoe.netfilter.walk.match.Localities;
import dev.gumshoe.netfilter.walk.match.RouteTo;
import dev.gumshoe.netfilter.walk.match.Truth;

/** Where packets are routed to, as far as addresses and the main table tell. */
final class Routing {
  /** The way out. */
  sealed interface Way {
    /** By this interface. */
    record Out(Value<String> device) implements Way {}

    /** None. */
    record No(String route) implements Way {}
  }

  private final Localities localities;

  Routing(Localities localities) {
    this.localities = localities;
  }

  /** Whether a packet is for the node itself. What its text says holds unless evidence differs. */
  Truth local(Packet packet, Origin origin) {
    Truth own =
        packet.destination() instanceof Value.Is<IpAddress>(IpAddress ip) && ip.multicast()
            ? listens(ip)
            : localities.local(packet.destination());
    Bound said = origin instanceof Arrived(Bound bound) ? bound : Bound.ROUTED;
    return switch (said) {
      case ROUTED -> own;
      case FORWARDED -> own instanceof Truth.Certain ? own : Truth.Certain.NO;
      case DELIVERED -> own instanceof Truth.Certain ? own : Truth.Certain.YES;
    };
  }

  /** Every node listens to the group of all nodes (RFC 1122, 3.3.7; RFC 4291, 2.8). */
  private static Truth listens(IpAddress group) {
    boolean allNodes = group.toString().equals("224.0.0.1") || group.toString().equals("ff02::1");
    return allNodes ? Truth.Certain.YES : Truth.depends("the node listens to " + group);
  }

  /**
   * The way out of a packet that is not for the node.
   *
   * @param given the packet as described: the interface in it is the one for its destination
   */
  Way out(Packet packet, Packet given) {
    boolean said = given.out() instanceof Value.Is && !given.out().isKnownAs("");
    boolean same = packet.destination().equals(given.destination());
    boolean routed =
        packet.destination() instanceof Value.Is && localities.routesKnown(packet.family());
    if (said && (same || !routed)) {
      return new Way.Out(given.out());
    }
    if (!routed || !(packet.destination() instanceof Value.Is<IpAddress>(IpAddress ip))) {
      return new Way.Out(Value.unknown("the interface that leads to " + packet.destination()));
    }
    return localities
        .route(ip)
        .map(Routing::by)
        .orElseGet(() -> new Way.No("there is no route to " + packet.destination()));
  }

  private static Way by(RouteTo route) {
    return switch (route.type()) {
      case "blackhole", "unreachable", "prohibit" ->
          new Way.No("the route to " + route.to() + " is of type " + route.type());
      default ->
          new Way.Out(
              route.device().isEmpty()
                  ? Value.unknown("an interface of the route to " + route.to())
                  : Value.is(route.device()));
    };
  }
}
