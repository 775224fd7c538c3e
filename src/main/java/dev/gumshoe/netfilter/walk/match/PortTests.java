package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Transport.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests of ports: matches tcp, udp, udplite, sctp, dccp, multiport (xt_multiport.c). */
final class PortTests {
  private PortTests() {}

  /** Tests of an option with ports; empty where it is none. */
  static Optional<Test> of(Match match, Option option) {
    return switch (option.name()) {
      case "--sport", "--sports", "--source-port", "--source-ports" ->
          Optional.of(test(match, option, true, false));
      case "--dport", "--dports", "--destination-port", "--destination-ports" ->
          Optional.of(test(match, option, false, true));
      case "--ports" -> Optional.of(test(match, option, true, true));
      default -> Optional.empty();
    };
  }

  private static Test test(Match match, Option option, boolean source, boolean destination) {
    var wanted = new ArrayList<Ranges>();
    for (String part : String.join(",", option.values()).split(",")) {
      Optional<Ranges> range = Ranges.of(part);
      if (range.isEmpty()) {
        return Unknowns.option(match, option);
      }
      wanted.add(range.get());
    }
    return new OfPorts(wanted, source, destination, option.negated());
  }

  /** Whether one of the ports asked for is in one of the ranges. */
  private record OfPorts(List<Ranges> wanted, boolean source, boolean destination, boolean negated)
      implements Test {
    @Override
    public Truth of(Packet packet, dev.gumshoe.netfilter.packet.Hook hook) {
      // Without a whole header nothing matches, negated or not.
      if (!(packet.transport() instanceof Ports ports)) {
        return Truth.Certain.NO;
      }
      Truth first = source ? in(ports.source()) : Truth.Certain.NO;
      Truth second = destination ? in(ports.destination()) : Truth.Certain.NO;
      return either(first, second).negatedIf(negated);
    }

    private Truth in(dev.gumshoe.netfilter.packet.Value<Integer> port) {
      if (wanted.size() == 1) {
        return wanted.getFirst().test(port);
      }
      return Values.test(
          port,
          number -> wanted.stream().anyMatch(range -> range.contains(number)),
          "is one of " + String.join(",", wanted.stream().map(Ranges::toString).toList()));
    }

    private static Truth either(Truth first, Truth second) {
      if (first instanceof Truth.Depends(Question a, _)
          && second instanceof Truth.Depends(Question b, _)) {
        return Truth.depends(a.text() + ", or " + b.text());
      }
      return first == Truth.Certain.YES || second == Truth.Certain.NO ? first : second;
    }
  }
}
