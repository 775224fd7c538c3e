package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Origin.Sent;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Value;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tests of the process that sent a packet (xt_owner.c). A packet that none sent has no owner, so
 * that only the negated test holds for it.
 */
final class OwnerTests {
  private OwnerTests() {}

  static Optional<Test> of(Match match, Option option) {
    return switch (option.name()) {
      case "--uid-owner" -> Optional.of(id(match, option, Sent::uid));
      case "--gid-owner" -> Optional.of(id(match, option, Sent::gid));
      case "--socket-exists" ->
          Optional.of((packet, _) -> Truth.of(sent(packet)).negatedIf(option.negated()));
      default -> Optional.empty();
    };
  }

  private static Test id(Match match, Option option, Function<Sent, Value<Long>> which) {
    Optional<Ranges> range = Ranges.of(String.join("", option.values()));
    if (range.isEmpty()) {
      return Unknowns.option(match, option);
    }
    return (packet, _) ->
        packet.origin() instanceof Sent sent
            ? Values.test(which.apply(sent), range.get()::contains, "is " + range.get())
                .negatedIf(option.negated())
            : Truth.of(option.negated());
  }

  private static boolean sent(Packet packet) {
    return packet.origin() instanceof Sent;
  }
}
