package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Connection;
import dev.gumshoe.netfilter.packet.Connection.Ends;
import dev.gumshoe.netfilter.packet.ConnectionState;
import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Transport.Icmp;
import dev.gumshoe.netfilter.packet.Transport.Ports;
import dev.gumshoe.netfilter.packet.Value;
import dev.gumshoe.netfilter.walk.match.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * Address translation at a hook (nf_nat_core.c). The first packet of a connection is shown to all
 * nat chains until one settles what becomes of this end of it; later ones get what was recorded.
 *
 * @param chains in the order in which they are asked
 */
record NatHook(Hook hook, int priority, List<BaseChain> chains) implements BaseChain {
  private static final Question RECORDED =
      Question.of("a translation of addresses is recorded for the connection");
  private static final Question SETTLED =
      Question.of("the connection that announced this one has settled its translation");

  NatHook {
    chains = List.copyOf(chains);
  }

  @Override
  public boolean sees(Family family) {
    return chains.stream().anyMatch(chain -> chain.sees(family));
  }

  @Override
  public Kind kind() {
    return Kind.NAT;
  }

  @Override
  public String backend() {
    return "";
  }

  @Override
  public List<Outcome> pass(Traveller traveller, Budget budget) {
    Packet packet = traveller.packet();
    if (traveller.bindings().settled(hook)
        || !(packet.connection().state()
            instanceof Value.Is<ConnectionState>(ConnectionState state))) {
      return List.of(Outcome.accept(traveller));
    }
    return switch (state) {
      case NEW -> asked(traveller, budget);
      case ESTABLISHED -> recorded(traveller, budget);
      case RELATED ->
          packet.transport() instanceof Icmp
              ? recorded(traveller, budget)
              : related(traveller, budget);
      case INVALID, UNTRACKED -> List.of(Outcome.accept(traveller));
    };
  }

  private List<Outcome> asked(Traveller traveller, Budget budget) {
    List<Outcome> outcomes = List.of(Outcome.accept(traveller));
    for (BaseChain chain : chains) {
      if (!chain.sees(traveller.packet().family())) {
        continue;
      }
      var next = new ArrayList<Outcome>();
      for (Outcome outcome : outcomes) {
        boolean open =
            outcome.verdict() instanceof Verdict.Accept
                && !outcome.traveller().bindings().settled(hook);
        if (open) {
          next.addAll(chain.pass(outcome.traveller(), budget));
        } else {
          next.add(outcome);
        }
      }
      outcomes = next;
    }
    return outcomes.stream()
        .map(
            outcome ->
                new Outcome(
                    outcome.traveller().with(outcome.traveller().bindings().settle(hook)),
                    outcome.verdict()))
        .toList();
  }

  private List<Outcome> related(Traveller traveller, Budget budget) {
    var outcomes = new ArrayList<Outcome>();
    Fork.on(traveller, SETTLED, budget)
        .forEach(
            (settled, one) ->
                outcomes.addAll(settled ? recorded(one, budget) : asked(one, budget)));
    return outcomes;
  }

  private List<Outcome> recorded(Traveller traveller, Budget budget) {
    Connection connection = traveller.packet().connection();
    if (connection.recorded() instanceof Value.Is<Ends>(Ends ends)) {
      return List.of(Outcome.accept(become(traveller, ends)));
    }
    if (connection.destinationTranslated().isKnownAs(false)
        && connection.sourceTranslated().isKnownAs(false)) {
      return List.of(Outcome.accept(traveller));
    }
    var outcomes = new ArrayList<Outcome>();
    Fork.on(traveller, RECORDED, budget)
        .forEach(
            (translated, one) ->
                outcomes.add(Outcome.accept(translated ? become(one, unknown()) : one)));
    return outcomes;
  }

  private Traveller become(Traveller traveller, Ends ends) {
    Packet packet = traveller.packet();
    boolean destination = Bindings.changesDestination(hook);
    Packet moved =
        destination ? packet.withDestination(ends.destination()) : packet.withSource(ends.source());
    if (packet.transport() instanceof Ports(var from, var to, var flags)) {
      moved =
          moved.withTransport(
              destination
                  ? new Ports(from, ends.destinationPort(), flags)
                  : new Ports(ends.sourcePort(), to, flags));
    }
    String effect = Effects.of(packet, moved);
    return effect.isEmpty()
        ? traveller
        : traveller
            .with(moved)
            .met(new Step.Happened(hook, "the connection's recorded translation " + effect));
  }

  private static Ends unknown() {
    return new Ends(
        Value.unknown("the source by the recorded translation"),
        Value.unknown("the source port by the recorded translation"),
        Value.unknown("the destination by the recorded translation"),
        Value.unknown("the destination port by the recorded translation"));
  }
}
