package dev.gumshoe.netfilter.walk;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Network;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Transport.Ports;
import dev.gumshoe.netfilter.packet.Value;
import java.util.List;
import java.util.Optional;

/** Something that a rule asks of a packet, and by which rules can be found. */
sealed interface IndexKey {
  /** All of them. */
  List<IndexKey> ALL =
      List.of(
          new Address(false), new Address(true), new Port(), new Device(true), new Device(false));

  /** Widths of networks are tried one after the other; for what is no network there is one. */
  int WHOLE = -1;

  /**
   * What a rule asks for.
   *
   * @param width of the network; {@link #WHOLE} for what is none
   */
  record Wanted(int width, Object value) {}

  /** What the rule asks for; empty where it asks for nothing that can be looked up. */
  Optional<Wanted> wanted(Rule rule);

  /** What a packet has; it is not known where that is empty. */
  Optional<Object> of(Packet packet);

  /** Its source, or its destination. */
  record Address(boolean source) implements IndexKey {
    @Override
    public Optional<Wanted> wanted(Rule rule) {
      boolean negated = source ? rule.sourceNegated() : rule.destinationNegated();
      String text = source ? rule.source() : rule.destination();
      return negated || text.isEmpty()
          ? Optional.empty()
          : Network.of(text)
              .filter(network -> network.length() > 0)
              .map(network -> new Wanted(network.length(), network.address()));
    }

    @Override
    public Optional<Object> of(Packet packet) {
      return (source ? packet.source() : packet.destination())
              instanceof Value.Is<IpAddress>(IpAddress ip)
          ? Optional.of(ip)
          : Optional.empty();
    }
  }

  /** Its destination port. */
  record Port() implements IndexKey {
    private static final List<String> MATCHES = List.of("tcp", "udp", "sctp", "udplite", "dccp");
    private static final int NONE = -1;

    @Override
    public Optional<Wanted> wanted(Rule rule) {
      for (Match match : rule.matches()) {
        for (Option option : match.options()) {
          if (MATCHES.contains(match.name())
              && option.name().equals("--dport")
              && !option.negated()
              && option.values().size() == 1
              && option.values().getFirst().matches("\\d{1,5}")) {
            return Optional.of(new Wanted(WHOLE, Integer.valueOf(option.values().getFirst())));
          }
        }
      }
      return Optional.empty();
    }

    @Override
    public Optional<Object> of(Packet packet) {
      if (!(packet.transport() instanceof Ports ports)) {
        return Optional.of(NONE);
      }
      return ports.destination() instanceof Value.Is<Integer>(Integer port)
          ? Optional.of(port)
          : Optional.empty();
    }
  }

  /** The interface that it came in by, or leaves by. */
  record Device(boolean in) implements IndexKey {
    @Override
    public Optional<Wanted> wanted(Rule rule) {
      String name = in ? rule.inInterface() : rule.outInterface();
      boolean negated = in ? rule.inInterfaceNegated() : rule.outInterfaceNegated();
      return name.isEmpty() || negated || name.endsWith("+")
          ? Optional.empty()
          : Optional.of(new Wanted(WHOLE, name));
    }

    @Override
    public Optional<Object> of(Packet packet) {
      return (in ? packet.in() : packet.out()) instanceof Value.Is<String>(String name)
          ? Optional.of(name)
          : Optional.empty();
    }
  }
}
