package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Transport.Icmp;
import dev.gumshoe.netfilter.packet.Value;
import java.util.Optional;

/** Tests of ICMP types (ip_tables.c icmp_match, ip6_tables.c icmp6_match). */
final class IcmpTests {
  private static final String ANY = "255";

  private IcmpTests() {}

  static Optional<Test> of(Match match, Option option) {
    return switch (option.name()) {
      case "--icmp-type", "--icmpv6-type" -> Optional.of(type(match, option));
      default -> Optional.empty();
    };
  }

  private static Test type(Match match, Option option) {
    String text = String.join("", option.values());
    boolean negated = option.negated();
    if (text.equals("any") || text.equals(ANY)) {
      return (packet, _) -> Truth.of(packet.transport() instanceof Icmp && !negated);
    }
    String[] parts = text.split("/", 2);
    Optional<Ranges> type = Ranges.of(parts[0]);
    Optional<Ranges> code = parts.length == 1 ? Optional.of(new Ranges(0, 255)) : codes(parts[1]);
    if (type.isEmpty() || code.isEmpty()) {
      return Unknowns.option(match, option);
    }
    return (packet, _) ->
        packet.transport() instanceof Icmp icmp
            ? both(icmp, type.get(), code.get()).negatedIf(negated)
            : Truth.Certain.NO;
  }

  private static Optional<Ranges> codes(String text) {
    return Ranges.of(text);
  }

  private static Truth both(Icmp icmp, Ranges type, Ranges code) {
    Truth ofType = type.test(icmp.type());
    boolean anyCode = code.from() == 0 && code.to() >= 255;
    Truth ofCode = anyCode ? Truth.Certain.YES : code.test(icmp.code());
    if (ofType == Truth.Certain.NO || ofCode == Truth.Certain.NO) {
      return Truth.Certain.NO;
    }
    return ofType == Truth.Certain.YES
        ? ofCode
        : ofCode == Truth.Certain.YES ? ofType : unknown(icmp.type(), type, code);
  }

  private static Truth unknown(Value<Integer> type, Ranges wanted, Ranges code) {
    return Truth.depends(type + " is " + wanted + "/" + code);
  }
}
