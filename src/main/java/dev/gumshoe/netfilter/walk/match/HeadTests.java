package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.packet.Network;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Protocols;
import dev.gumshoe.netfilter.packet.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Tests of what every rule may say without a match: addresses, interfaces, protocol. */
final class HeadTests {
  private HeadTests() {}

  static void add(Rule rule, List<Test> tests) {
    address(rule.destination(), rule.destinationNegated(), false).ifPresent(tests::add);
    protocol(rule.protocol(), rule.protocolNegated()).ifPresent(tests::add);
    address(rule.source(), rule.sourceNegated(), true).ifPresent(tests::add);
    iface(rule.inInterface(), rule.inInterfaceNegated(), Packet::in).ifPresent(tests::add);
    iface(rule.outInterface(), rule.outInterfaceNegated(), Packet::out).ifPresent(tests::add);
  }

  private static Optional<Test> address(String text, boolean negated, boolean source) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Network> network = Network.of(text);
    if (network.isEmpty()) {
      String words = source ? "the source address is " : "the destination address is ";
      return Optional.of(Unknowns.clause(words + text, negated));
    }
    Network of = network.get();
    return Optional.of(
        source
            ? (packet, _) -> Values.within(packet.source(), of).negatedIf(negated)
            : (packet, _) -> Values.within(packet.destination(), of).negatedIf(negated));
  }

  private static Optional<Test> protocol(String text, boolean negated) {
    if (text.isEmpty() || text.equals("all") || text.equals("0")) {
      return Optional.empty();
    }
    OptionalInt number = Protocols.number(text);
    if (number.isEmpty()) {
      return Optional.of(Unknowns.clause("the protocol is " + text, negated));
    }
    int wanted = number.getAsInt();
    return Optional.of((packet, _) -> Truth.of((packet.protocol() == wanted) != negated));
  }

  private static Optional<Test> iface(
      String pattern, boolean negated, Function<Packet, Value<String>> which) {
    if (pattern.isEmpty() || pattern.equals("+") && !negated) {
      return Optional.empty();
    }
    var name = new InterfaceName(pattern);
    return Optional.of((packet, _) -> name.test(which.apply(packet)).negatedIf(negated));
  }
}
