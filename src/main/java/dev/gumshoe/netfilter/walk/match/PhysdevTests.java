package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Value;
import java.util.Optional;

/** Tests of ports of a bridge (xt_physdev.c). */
final class PhysdevTests {
  private PhysdevTests() {}

  static Optional<Test> of(Match match, Option option) {
    boolean negated = option.negated();
    return switch (option.name()) {
      case "--physdev-in" -> {
        var name = new InterfaceName(String.join("", option.values()));
        yield Optional.of(
            (packet, _) -> name.test(packet.details().physicalIn()).negatedIf(negated));
      }
      case "--physdev-out" -> {
        var name = new InterfaceName(String.join("", option.values()));
        yield Optional.of(
            (packet, _) -> name.test(packet.details().physicalOut()).negatedIf(negated));
      }
      case "--physdev-is-in" ->
          Optional.of((packet, _) -> some(packet.details().physicalIn()).negatedIf(negated));
      case "--physdev-is-out" ->
          Optional.of((packet, _) -> some(packet.details().physicalOut()).negatedIf(negated));
      case "--physdev-is-bridged" -> Optional.of((packet, _) -> bridged(packet).negatedIf(negated));
      default -> Optional.empty();
    };
  }

  /** What came in by no port of a bridge is not bridged. */
  private static Truth bridged(Packet packet) {
    return packet.details().physicalIn().isKnownAs("")
        ? Truth.Certain.NO
        : Truth.depends("the packet is bridged");
  }

  private static Truth some(Value<String> port) {
    return Values.test(port, name -> !name.isEmpty(), "exists");
  }
}
