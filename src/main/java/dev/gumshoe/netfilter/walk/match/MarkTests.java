package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Connection;
import java.util.Optional;

/** Tests of marks of packets and of connections (xt_mark.c, xt_connmark.c). */
final class MarkTests {
  private MarkTests() {}

  static Optional<Test> ofPacket(Match match, Option option) {
    return option.name().equals("--mark")
        ? Optional.of(
            Masked.of(String.join("", option.values()))
                .<Test>map(
                    wanted ->
                        (packet, _) ->
                            Values.bits("the mark", packet.mark(), wanted.value(), wanted.mask())
                                .negatedIf(option.negated()))
                .orElseGet(() -> Unknowns.option(match, option)))
        : Optional.empty();
  }

  static Optional<Test> ofConnection(Match match, Option option) {
    return option.name().equals("--mark")
        ? Optional.of(
            Masked.of(String.join("", option.values()))
                .<Test>map(wanted -> connection(wanted, option.negated()))
                .orElseGet(() -> Unknowns.option(match, option)))
        : Optional.empty();
  }

  /** A packet of no connection does not match, negated or not. */
  private static Test connection(Masked wanted, boolean negated) {
    return (packet, _) -> {
      Connection connection = packet.connection();
      Truth tracked = ConntrackTests.tracked(connection);
      return tracked == Truth.Certain.YES
          ? Values.bits("the connection's mark", connection.mark(), wanted.value(), wanted.mask())
              .negatedIf(negated)
          : tracked == Truth.Certain.NO
              ? Truth.Certain.NO
              : Truth.depends("the packet's connection has mark " + wanted).negatedIf(negated);
    };
  }
}
