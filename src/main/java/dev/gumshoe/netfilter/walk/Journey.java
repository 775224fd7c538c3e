package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Connection;
import dev.gumshoe.netfilter.packet.Details;
import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.packet.IpAddress;
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
  private static final Value<String> NONE = Value.is("");
  private static final Value<String> LOOPBACK = Value.is("lo");
  private static final Question SENT = Question.of("a process of the node sends the packet");
  private static final Question TO_PROXY =
      Question.of("the rules of routing bring packets with this mark to the proxy on the node");
  private static final Question LOOPBACK_ROUTED =
      Question.of("net.ipv4.conf.*.route_localnet lets 127.0.0.0/8 in from outside");

  /** POSTROUTING is told the incoming interface since Linux 5.7 only. */
  private static final Value<String> TOLD_OR_NOT =
      Value.unknown("the incoming interface, as far as POSTROUTING is told it,");

  private final HookChains chains;
  private final Localities localities;
  private final Routing routing;
  private final Packet given;
  private final Budget budget;
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
      case Sent _ -> send(start);
      case Arrived _ -> arrive(start);
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
                send(one);
              } else {
                arrive(one);
              }
            });
  }

  private void arrive(Traveller traveller) {
    Packet packet = traveller.packet();
    at(Hook.PREROUTING, traveller.with(packet.between(packet.in(), NONE)), this::route);
  }

  private void route(Traveller traveller) {
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
    Fork.on(traveller, there, budget)
        .forEach(
            (delivered, way) -> {
              if (delivered) {
                deliver(way);
              } else {
                end(way, new Fate.Unroutable("what a proxy has taken is not forwarded"));
              }
            });
  }

  private Truth local(Packet packet) {
    return routing.local(packet, packet.origin());
  }

  private void routeBy(Truth local, Traveller traveller) {
    Fork.on(traveller, local, budget)
        .forEach(
            (own, way) -> {
              if (!own) {
                forward(way);
              } else if (martian(way.packet())) {
                Fork.on(way, LOOPBACK_ROUTED, budget)
                    .forEach(
                        (let, one) -> {
                          if (let) {
                            deliver(one);
                          } else {
                            end(one, new Fate.Unroutable("it came from outside to loopback"));
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
    at(
        Hook.INPUT,
        routed,
        arrived -> {
          String proxy = arrived.bindings().proxy();
          String server = arrived.bindings().server();
          end(
              arrived,
              !proxy.isEmpty()
                  ? new Fate.Proxied(proxy)
                  : !server.isEmpty() ? new Fate.Balanced(server, LOOPBACK) : new Fate.Delivered());
        });
  }

  private void forward(Traveller traveller) {
    switch (routing.out(traveller.packet(), given)) {
      case Routing.Way.No(String route) -> end(traveller, new Fate.Unroutable(route));
      case Routing.Way.Out(Value<String> out) -> {
        Packet packet = traveller.packet();
        Traveller routed =
            traveller
                .met(new Step.Happened(Hook.PREROUTING, "routed out by " + out))
                .with(packet.between(packet.in(), out).withDetails(hop(packet.details())));
        if (packet.details().ttl() instanceof Value.Is<Integer>(Integer ttl) && ttl <= 1) {
          end(routed, new Fate.Unroutable("its time to live ends here"));
        } else {
          at(Hook.FORWARD, routed, this::leave);
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
    at(
        Hook.POSTROUTING,
        traveller.with(packet.between(in, out)),
        gone -> {
          Packet last = gone.packet().between(packet.in(), gone.packet().out());
          String server = gone.bindings().server();
          end(
              gone.with(last),
              server.isEmpty() ? new Fate.Forwarded(out) : new Fate.Balanced(server, out));
        });
  }

  private void send(Traveller traveller) {
    Packet packet = traveller.packet().between(NONE, traveller.packet().out());
    Fork.on(traveller.with(packet), localities.local(packet.destination()), budget)
        .forEach(
            (own, way) -> {
              if (own) {
                output(way, LOOPBACK);
              } else {
                switch (routing.out(way.packet(), given)) {
                  case Routing.Way.No(String route) -> end(way, new Fate.Unroutable(route));
                  case Routing.Way.Out(Value<String> out) -> output(way, out);
                }
              }
            });
  }

  /** What OUTPUT changes is routed anew, but all of OUTPUT sees the first way out. */
  private void output(Traveller traveller, Value<String> out) {
    Packet packet = traveller.packet();
    at(
        Hook.OUTPUT,
        traveller.with(packet.between(NONE, out)),
        done -> {
          boolean same = done.packet().destination().equals(packet.destination());
          if (same) {
            emit(done, out);
          } else {
            Fork.on(done, localities.local(done.packet().destination()), budget)
                .forEach((own, way) -> emitBy(own, way));
          }
        });
  }

  private void emitBy(boolean own, Traveller traveller) {
    if (own) {
      emit(traveller.met(new Step.Happened(Hook.OUTPUT, "routed to the node itself")), LOOPBACK);
      return;
    }
    switch (routing.out(traveller.packet(), given)) {
      case Routing.Way.No(String route) -> end(traveller, new Fate.Unroutable(route));
      case Routing.Way.Out(Value<String> out) ->
          emit(traveller.met(new Step.Happened(Hook.OUTPUT, "routed out by " + out)), out);
    }
  }

  private void emit(Traveller traveller, Value<String> out) {
    at(
        Hook.POSTROUTING,
        traveller.with(traveller.packet().between(NONE, out)),
        gone -> {
          String server = gone.bindings().server();
          if (out.isKnownAs("lo")) {
            Packet back = gone.packet().between(LOOPBACK, NONE);
            at(Hook.PREROUTING, gone.with(back), this::route);
          } else {
            end(gone, server.isEmpty() ? new Fate.Sent(out) : new Fate.Balanced(server, out));
          }
        });
  }

  private void at(Hook hook, Traveller traveller, Consumer<Traveller> next) {
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
            balance(balanced, server);
          }
        }
      }
    }
  }

  /** IPVS sends what it took through OUTPUT, whether it arrived or was sent by the node. */
  private void balance(Traveller traveller, String server) {
    switch (routing.out(traveller.packet(), given)) {
      case Routing.Way.No(String route) ->
          end(traveller, new Fate.Unroutable(route + " (real server " + server + ")"));
      case Routing.Way.Out(Value<String> out) -> output(traveller, out);
    }
  }

  private void end(Traveller traveller, Fate fate) {
    paths.add(
        new Path(
            fate,
            traveller.packet(),
            traveller.trail().steps(),
            traveller.beliefs().assumptions()));
  }
}
