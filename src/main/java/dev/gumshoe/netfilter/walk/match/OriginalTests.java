package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Connection.Ends;
import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Network;
import dev.gumshoe.netfilter.packet.Value;
import java.util.Optional;
import java.util.function.Function;

/** Tests of the ends that the first packet of a connection had (xt_conntrack.c). */
final class OriginalTests {
  private OriginalTests() {}

  static Optional<Test> of(Match match, Option option, String text) {
    return switch (option.name()) {
      case "--ctorigsrc" -> Optional.of(address(match, option, text, Ends::source));
      case "--ctorigdst" -> Optional.of(address(match, option, text, Ends::destination));
      case "--ctorigsrcport" -> Optional.of(port(match, option, text, Ends::sourcePort));
      case "--ctorigdstport" -> Optional.of(port(match, option, text, Ends::destinationPort));
      default -> Optional.empty();
    };
  }

  private static Test address(
      Match match, Option option, String text, Function<Ends, Value<IpAddress>> which) {
    Optional<Network> network = Network.of(text);
    return network.isEmpty()
        ? Unknowns.option(match, option)
        : test(option, ends -> Values.within(which.apply(ends), network.get()));
  }

  private static Test port(
      Match match, Option option, String text, Function<Ends, Value<Integer>> which) {
    Optional<Ranges> range = Ranges.of(text);
    return range.isEmpty()
        ? Unknowns.option(match, option)
        : test(option, ends -> range.get().test(which.apply(ends)));
  }

  private static Test test(Option option, Function<Ends, Truth> of) {
    String words = option.name().substring(2) + " of its connection is " + option.values();
    return (packet, _) -> {
      Truth truth =
          switch (packet.connection().original()) {
            case Value.Is<Ends>(Ends ends) -> of.apply(ends);
            case Value.Unknown<Ends> _ -> Truth.depends(words);
          };
      return ConntrackTests.ifTracked(packet, truth.negatedIf(option.negated()));
    };
  }
}
