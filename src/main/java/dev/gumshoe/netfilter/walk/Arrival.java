package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Details;
import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Value;
import dev.gumshoe.netfilter.walk.match.Question;
import dev.gumshoe.netfilter.walk.match.Truth;

/** The ways of a packet that comes in: to the node itself, or on through it (ip_input.c). */
final class Arrival {
  private static final Question TO_PROXY =
      Question.of("the rules of routing bring packets with this mark to the proxy on the node");
  private static final Question LOOPBACK_ROUTED =
      Question.of("net.ipv4.conf.*.route_localnet lets 127.0.0.0/8 in from outside");
  private static final Value<String> NONE = Value.is("");

  /** POSTROUTING is told the incoming interface since Linux 5.7 only. */
  private static final Value<String> TOLD_OR_NOT =
      Value.unknown("the incoming interface, as far as POSTROUTING is told it,");

  private final Journey journey;

  Arrival(Journey journey) {
    this.journey = journey;
  }

  void arrive(Traveller traveller) {
    Packet packet = traveller.packet();
    journey.at(Hook.PREROUTING, traveller.with(packet.between(packet.in(), NONE)), this::route);
  }

  void route(Traveller traveller) {
    Packet packet = traveller.packet();
    if (!traveller.bindings().proxy().isEmpty()) {
      proxied(traveller, local(packet));
    } else {
      routeBy(local(packet), traveller);
    }
  }

  /** The kernel forwards no packet that a proxy has taken (ip_forward.c). */
  private void proxied(Traveller traveller, Truth local) {
    Truth there = local == Truth.Certain.YES ? local : new Truth.Depends(TO_PROXY, true);
    Fork.on(traveller, there, journey.budget())
        .forEach(
            (delivered, way) -> {
              if (delivered) {
                deliver(way);
              } else {
                journey.end(way, new Fate.Unroutable("what a proxy has taken is not forwarded"));
              }
            });
  }

  private Truth local(Packet packet) {
    return journey.routing().local(packet, packet.origin());
  }

  private void routeBy(Truth local, Traveller traveller) {
    Fork.on(traveller, local, journey.budget())
        .forEach(
            (own, way) -> {
              if (!own) {
                forward(way);
              } else if (martian(way.packet())) {
                Fork.on(way, LOOPBACK_ROUTED, journey.budget())
                    .forEach(
                        (let, one) -> {
                          if (let) {
                            deliver(one);
                          } else {
                            journey.end(
                                one, new Fate.Unroutable("it came from outside to loopback"));
                          }
                        });
              } else {
                deliver(way);
              }
            });
  }

  /** Loopback's addresses are not taken from outside, unless a setting says so. */
  private static boolean martian(Packet packet) {
    return packet.destination() instanceof Value.Is<IpAddress>(IpAddress ip)
        && ip.loopback()
        && !packet.in().isKnownAs("lo");
  }

  private void deliver(Traveller traveller) {
    Packet packet = traveller.packet();
    Traveller routed =
        traveller
            .met(new Step.Happened(Hook.PREROUTING, "routed to the node itself"))
            .with(packet.between(packet.in(), NONE));
    journey.at(
        Hook.INPUT,
        routed,
        arrived -> {
          String proxy = arrived.bindings().proxy();
          String server = arrived.bindings().server();
          journey.end(
              arrived,
              !proxy.isEmpty()
                  ? new Fate.Proxied(proxy)
                  : !server.isEmpty()
                      ? new Fate.Balanced(server, Journey.LOOPBACK)
                      : new Fate.Delivered());
        });
  }

  private void forward(Traveller traveller) {
    switch (journey.routing().out(traveller.packet(), journey.given())) {
      case Routing.Way.No(String route) -> journey.end(traveller, new Fate.Unroutable(route));
      case Routing.Way.Out(Value<String> out) -> {
        Packet packet = traveller.packet();
        Traveller routed =
            traveller
                .met(new Step.Happened(Hook.PREROUTING, "routed out by " + out))
                .with(packet.between(packet.in(), out).withDetails(hop(packet.details())));
        if (packet.details().ttl() instanceof Value.Is<Integer>(Integer ttl) && ttl <= 1) {
          journey.end(routed, new Fate.Unroutable("its time to live ends here"));
        } else {
          journey.at(Hook.FORWARD, routed, this::leave);
        }
      }
    }
  }

  /** The kernel counts the hop before it asks FORWARD (ip_forward.c, ip6_output.c). */
  private static Details hop(Details details) {
    return details.ttl() instanceof Value.Is<Integer>(Integer ttl)
        ? details.withTtl(Value.is(ttl - 1))
        : details;
  }

  private void leave(Traveller traveller) {
    Value<String> out = traveller.packet().out();
    Packet packet = traveller.packet();
    Value<String> in = packet.in().isKnownAs("") ? packet.in() : TOLD_OR_NOT;
    journey.at(
        Hook.POSTROUTING,
        traveller.with(packet.between(in, out)),
        gone -> {
          Packet last = gone.packet().between(packet.in(), gone.packet().out());
          String server = gone.bindings().server();
          journey.end(
              gone.with(last),
              server.isEmpty() ? new Fate.Forwarded(out) : new Fate.Balanced(server, out));
        });
  }
}
