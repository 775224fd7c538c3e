package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Connection;
import dev.gumshoe.netfilter.packet.Connection.Ends;
import dev.gumshoe.netfilter.packet.ConnectionState;
import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Value;
import dev.gumshoe.netfilter.walk.match.Question;
import java.util.ArrayList;
import java.util.List;

/** Connection tracking: from here on a packet has a connection (nf_conntrack_proto.c). */
record ConntrackHook(Hook hook) implements BaseChain {
  @Override
  public boolean sees(Family family) {
    return true;
  }

  @Override
  public int priority() {
    return -200;
  }

  @Override
  public Kind kind() {
    return Kind.FILTER;
  }

  @Override
  public String backend() {
    return "";
  }

  @Override
  public List<Outcome> pass(Traveller traveller, Budget budget) {
    if (!traveller.packet().connection().equals(Connection.NONE)) {
      return List.of(Outcome.accept(traveller));
    }
    Connection recorded = traveller.bindings().recorded();
    return recorded.state() instanceof Value.Unknown<ConnectionState>
        ? inEachState(traveller, recorded)
        : List.of(tracked(traveller, recorded));
  }

  private static List<Outcome> inEachState(Traveller traveller, Connection recorded) {
    var outcomes = new ArrayList<Outcome>();
    for (ConnectionState state : ConnectionState.values()) {
      if (state != ConnectionState.UNTRACKED) {
        var question = Question.of("the connection state is " + state);
        Connection of = Connection.of(state);
        Connection known = of.fresh() ? of : recorded.inState(Value.is(state));
        Traveller assumed =
            traveller
                .assuming(Assumption.of(question, true))
                .with(traveller.bindings().recording(known));
        outcomes.add(tracked(assumed, known));
      }
    }
    return outcomes;
  }

  private static Outcome tracked(Traveller traveller, Connection connection) {
    Packet packet = traveller.packet();
    boolean first = connection.state().isKnownAs(ConnectionState.NEW);
    Connection known = first ? connection.withOriginal(ends(packet)) : connection;
    return Outcome.accept(traveller.with(packet.withConnection(known)));
  }

  private static Ends ends(Packet packet) {
    return new Ends(
        packet.source(), packet.sourcePort(), packet.destination(), packet.destinationPort());
  }
}
