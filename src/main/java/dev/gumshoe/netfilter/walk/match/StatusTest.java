package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.netfilter.packet.Connection;
import dev.gumshoe.netfilter.packet.ConnectionState;
import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Value;
import java.util.List;

/** Whether a connection has one of these bits of status (nf_conntrack_common.h). */
record StatusTest(List<String> wanted, boolean negated) implements Test {
  @Override
  public Truth of(Packet packet, Hook hook) {
    Truth any = Truth.Certain.NO;
    for (String word : wanted) {
      any = ConntrackTests.any(any, has(packet.connection(), word));
    }
    return ConntrackTests.ifTracked(packet, any.negatedIf(negated));
  }

  private static Truth has(Connection connection, String word) {
    Truth unknown = Truth.depends("the connection has status " + word);
    if (word.equals("NONE")) {
      return Truth.Certain.NO;
    }
    if (!(connection.state() instanceof Value.Is<ConnectionState>(ConnectionState state))) {
      return unknown;
    }
    return switch (state) {
      // A first packet may be sent again: its connection is confirmed then.
      case NEW -> word.equals("CONFIRMED") ? unknown : Truth.Certain.NO;
      case ESTABLISHED ->
          word.equals("CONFIRMED") || word.equals("SEEN_REPLY") ? Truth.Certain.YES : unknown;
      case RELATED -> unknown;
      case INVALID, UNTRACKED -> Truth.Certain.NO;
    };
  }
}
