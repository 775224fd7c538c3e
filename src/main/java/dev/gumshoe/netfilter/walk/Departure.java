package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Value;

/** The ways of a packet that the node itself sends (ip_output.c). */
final class Departure {
  private static final Value<String> NONE = Value.is("");

  private final Journey journey;

  Departure(Journey journey) {
    this.journey = journey;
  }

  void send(Traveller traveller) {
    Packet packet = traveller.packet().between(NONE, traveller.packet().out());
    Fork.on(
            traveller.with(packet),
            journey.localities().local(packet.destination()),
            journey.budget())
        .forEach(
            (own, way) -> {
              if (own) {
                output(way, Journey.LOOPBACK);
              } else {
                switch (journey.routing().out(way.packet(), journey.given())) {
                  case Routing.Way.No(String route) -> journey.end(way, new Fate.Unroutable(route));
                  case Routing.Way.Out(Value<String> out) -> output(way, out);
                }
              }
            });
  }

  /** What OUTPUT changes is routed anew, but all of OUTPUT sees the first way out. */
  private void output(Traveller traveller, Value<String> out) {
    Packet packet = traveller.packet();
    journey.at(
        Hook.OUTPUT,
        traveller.with(packet.between(NONE, out)),
        done -> {
          boolean same = done.packet().destination().equals(packet.destination());
          if (same) {
            emit(done, out);
          } else {
            Fork.on(done, journey.localities().local(done.packet().destination()), journey.budget())
                .forEach((own, way) -> emitBy(own, way));
          }
        });
  }

  private void emitBy(boolean own, Traveller traveller) {
    if (own) {
      emit(
          traveller.met(new Step.Happened(Hook.OUTPUT, "routed to the node itself")),
          Journey.LOOPBACK);
      return;
    }
    switch (journey.routing().out(traveller.packet(), journey.given())) {
      case Routing.Way.No(String route) -> journey.end(traveller, new Fate.Unroutable(route));
      case Routing.Way.Out(Value<String> out) ->
          emit(traveller.met(new Step.Happened(Hook.OUTPUT, "routed out by " + out)), out);
    }
  }

  private void emit(Traveller traveller, Value<String> out) {
    journey.at(
        Hook.POSTROUTING,
        traveller.with(traveller.packet().between(NONE, out)),
        gone -> {
          String server = gone.bindings().server();
          if (out.isKnownAs("lo")) {
            Packet back = gone.packet().between(Journey.LOOPBACK, NONE);
            journey.at(Hook.PREROUTING, gone.with(back), journey::route);
          } else {
            journey.end(
                gone, server.isEmpty() ? new Fate.Sent(out) : new Fate.Balanced(server, out));
          }
        });
  }

  /** IPVS sends what it took through OUTPUT, whether it arrived or was sent by the node. */
  void balance(Traveller traveller, String server) {
    switch (journey.routing().out(traveller.packet(), journey.given())) {
      case Routing.Way.No(String route) ->
          journey.end(traveller, new Fate.Unroutable(route + " (real server " + server + ")"));
      case Routing.Way.Out(Value<String> out) -> output(traveller, out);
    }
  }
}
