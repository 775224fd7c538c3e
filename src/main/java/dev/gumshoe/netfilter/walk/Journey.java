package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Connection;
import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.packet.Origin;
import dev.gumshoe.netfilter.packet.Origin.Arrived;
import dev.gumshoe.netfilter.packet.Origin.Bound;
import dev.gumshoe.netfilter.packet.Origin.Sent;
import dev.gumshoe.netfilter.packet.Origin.Unsaid;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Value;
import dev.gumshoe.netfilter.walk.match.Localities;
import dev.gumshoe.netfilter.walk.match.Question;
import dev.gumshoe.netfilter.walk.match.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One walk: a packet's ways through the hooks, in the kernel's order (ip_input.c, ip_output.c). */
final class Journey {
  static final Value<String> LOOPBACK = Value.is("lo");
  private static final Question SENT = Question.of("a process of the node sends the packet");

  private final HookChains chains;
  private final Localities localities;
  private final Routing routing;
  private final Packet given;
  private final Budget budget;
  private final Arrival arrival = new Arrival(this);
  private final Departure departure = new Departure(this);
  private final List<Path> paths = new ArrayList<>(1);

  Journey(HookChains chains, Localities localities, Packet given, Budget budget) {
    this.chains = chains;
    this.localities = localities;
    this.routing = new Routing(localities);
    this.given = given;
    this.budget = budget;
  }

  List<Path> paths() {
    var start =
        new Traveller(
            given.withConnection(Connection.NONE),
            Hook.PREROUTING,
            Trail.START,
            Beliefs.NONE,
            Bindings.of(given.connection()));
    switch (given.origin()) {
      case Sent _ -> departure.send(start);
      case Arrived _ -> arrival.arrive(start);
      case Unsaid _ -> unsaid(start);
    }
    return paths;
  }

  private void unsaid(Traveller start) {
    Truth sent =
        localities.local(start.packet().source()) instanceof Truth.Certain certain
            ? certain
            : new Truth.Depends(SENT, true);
    Fork.on(start, sent, budget)
        .forEach(
            (isSent, way) -> {
              Origin origin =
                  isSent
                      ? new Sent(
                          Value.unknown("the sending process's user"),
                          Value.unknown("the sending process's group"))
                      : new Arrived(Bound.ROUTED);
              Traveller one = way.with(way.packet().withOrigin(origin));
              if (isSent) {
                departure.send(one);
              } else {
                arrival.arrive(one);
              }
            });
  }

  /** Where a packet goes that has come in, or has come back by loopback. */
  void route(Traveller traveller) {
    arrival.route(traveller);
  }

  Packet given() {
    return given;
  }

  Routing routing() {
    return routing;
  }

  Localities localities() {
    return localities;
  }

  Budget budget() {
    return budget;
  }

  /** Through all chains of a hook, and what gets through them on to what is next. */
  void at(Hook hook, Traveller traveller, Consumer<Traveller> next) {
    at(hook, 0, traveller.at(hook), next);
  }

  private void at(Hook hook, int index, Traveller traveller, Consumer<Traveller> next) {
    List<BaseChain> all = chains.at(given.family(), hook);
    if (index == all.size()) {
      next.accept(traveller);
      return;
    }
    for (Outcome outcome : all.get(index).pass(traveller, budget)) {
      Traveller one = outcome.traveller();
      switch (outcome.verdict()) {
        case Verdict.Accept _ -> at(hook, index + 1, one, next);
        case Verdict.End(Fate fate) -> end(one, fate);
        case Verdict.Proxy(String to) ->
            at(hook, index + 1, one.with(one.bindings().proxied(to)), next);
        case Verdict.Balance(String server, Value<Boolean> local) -> {
          Traveller balanced = one.with(one.bindings().balanced(server));
          if (local.isKnownAs(true)) {
            at(hook, index + 1, balanced, next);
          } else {
            departure.balance(balanced, server);
          }
        }
      }
    }
  }

  /** A way is at its end. */
  void end(Traveller traveller, Fate fate) {
    paths.add(
        new Path(
            fate,
            traveller.packet(),
            traveller.trail().steps(),
            traveller.beliefs().assumptions()));
  }
}
