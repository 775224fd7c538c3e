package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Connection;
import dev.gumshoe.netfilter.packet.ConnectionState;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Protocols;
import dev.gumshoe.netfilter.packet.Transport.Icmp;
import dev.gumshoe.netfilter.packet.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tests of connection tracking (xt_conntrack.c, xt_state.c). */
final class ConntrackTests {
  private ConntrackTests() {}

  static Optional<Test> of(Match match, Option option) {
    String text = String.join(",", option.values());
    return switch (option.name()) {
      case "--ctstate", "--state" -> Optional.of(state(text, option.negated()));
      case "--ctdir" -> Optional.of(direction(text));
      case "--ctproto" -> Optional.of(protocol(match, option, text));
      case "--ctstatus" -> Optional.of(new StatusTest(List.of(text.split(",")), option.negated()));
      default -> OriginalTests.of(match, option, text);
    };
  }

  /** Whether a packet is of a connection that is tracked. */
  static Truth tracked(Connection connection) {
    return Values.test(
        connection.state(),
        state -> state != ConnectionState.INVALID && state != ConnectionState.UNTRACKED,
        "is neither INVALID nor UNTRACKED");
  }

  private static Test state(String text, boolean negated) {
    List<String> wanted = List.of(text.split(","));
    return (packet, _) -> {
      Connection connection = packet.connection();
      Truth of =
          Values.test(connection.state(), state -> wanted.contains(state.name()), "is " + text);
      Truth snat = translated(wanted, "SNAT", connection.sourceTranslated(), connection);
      Truth dnat = translated(wanted, "DNAT", connection.destinationTranslated(), connection);
      return any(of, any(snat, dnat)).negatedIf(negated);
    };
  }

  private static Truth translated(
      List<String> wanted, String word, Value<Boolean> is, Connection connection) {
    if (!wanted.contains(word) || tracked(connection) == Truth.Certain.NO) {
      return Truth.Certain.NO;
    }
    return switch (is) {
      case Value.Is<Boolean>(Boolean translated) -> Truth.of(translated);
      case Value.Unknown<Boolean> _ -> Truth.depends("the connection is in state " + word);
    };
  }

  static Truth any(Truth first, Truth second) {
    if (first instanceof Truth.Depends(Question a, _)
        && second instanceof Truth.Depends(Question b, _)) {
      return Truth.depends(a.text() + ", or " + b.text());
    }
    return first == Truth.Certain.YES || second == Truth.Certain.NO ? first : second;
  }

  private static Test direction(String text) {
    boolean reply = text.equalsIgnoreCase("REPLY");
    return (packet, _) ->
        ifTracked(
            packet,
            switch (packet.connection().reply()) {
              case Value.Is<Boolean>(Boolean is) -> Truth.of(is == reply);
              case Value.Unknown<Boolean> _ ->
                  Truth.depends("the packet goes in reply direction").negatedIf(!reply);
            });
  }

  private static Test protocol(Match match, Option option, String text) {
    OptionalInt number = Protocols.number(text);
    if (number.isEmpty()) {
      return Unknowns.option(match, option);
    }
    return (packet, _) ->
        ifTracked(packet, protocol(packet, number.getAsInt()).negatedIf(option.negated()));
  }

  /** An ICMP error belongs to a connection of the packet that it is about. */
  private static Truth protocol(Packet packet, int wanted) {
    boolean own =
        !(packet.transport() instanceof Icmp)
            || !packet.connection().state().isKnownAs(ConnectionState.RELATED);
    return own
        ? Truth.of(packet.protocol() == wanted)
        : Truth.depends("the protocol of its connection is " + Protocols.name(wanted));
  }

  /** What is asked of a connection is not so where there is none. */
  static Truth ifTracked(Packet packet, Truth truth) {
    Truth tracked = tracked(packet.connection());
    return tracked == Truth.Certain.YES || truth == Truth.Certain.NO ? truth : tracked;
  }
}
