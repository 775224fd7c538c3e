package dev.gumshoe.netfilter.walk.target;

import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Network;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Transport.Ports;
import dev.gumshoe.netfilter.packet.Value;
import dev.gumshoe.netfilter.walk.match.Localities;
import dev.gumshoe.netfilter.walk.match.Truth;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Targets DNAT, SNAT, MASQUERADE, REDIRECT and NETMAP (nf_nat_core.c, nf_nat_redirect.c,
 * nf_nat_masquerade.c). A source port is kept unless another connection has it.
 */
final class NatTargets {
  private static final NatRange ANY = new NatRange(Optional.empty(), Optional.empty());

  private final Localities localities;

  NatTargets(Localities localities) {
    this.localities = localities;
  }

  Action of(String target, Options options) {
    Optional<NatRange> ports =
        options.text("--to-ports").map(NatRange::ofPorts).orElse(Optional.of(ANY));
    boolean random = options.has("--random") || options.has("--random-fully");
    return switch (target) {
      case "DNAT" ->
          ranged(
              options,
              options.text("--to-destination").flatMap(NatRange::of),
              (range, packet) -> destination(packet, range.addresses(), range, random));
      case "SNAT" ->
          ranged(
              options,
              options.text("--to-source").flatMap(NatRange::of),
              (range, packet) -> source(packet, range.addresses(), range, random));
      case "MASQUERADE" ->
          ranged(options, ports, (range, packet) -> masquerade(packet, range, random));
      case "REDIRECT" ->
          ports
              .<Action>map(
                  range ->
                      new Action.Translate(
                          (packet, hook) -> redirect(packet, hook, range, random),
                          (packet, hook) ->
                              Truth.of(
                                  hook == Hook.OUTPUT
                                      || !localities.without(packet.in(), packet.family()))))
              .orElseGet(options::unclear);
      default -> netmap(options);
    };
  }

  private static Action ranged(
      Options options, Optional<NatRange> range, BiFunction<NatRange, Packet, Packet> change) {
    return range
        .<Action>map(found -> new Action.Translate((packet, _) -> change.apply(found, packet)))
        .orElseGet(options::unclear);
  }

  private static Packet destination(
      Packet packet, Optional<NatRange.Span<IpAddress>> addresses, NatRange range, boolean random) {
    Value<IpAddress> to =
        addresses
            .map(span -> span.choose(packet.destination(), "an address"))
            .orElse(packet.destination());
    return to(packet, to, range, random);
  }

  private static Packet to(Packet packet, Value<IpAddress> to, NatRange range, boolean random) {
    if (!(packet.transport() instanceof Ports(var source, var destination, var flags))) {
      return packet.withDestination(to);
    }
    Value<Integer> port =
        range
            .ports()
            .map(span -> span.choose(random ? Targets.unknown("") : destination, "a port"))
            .orElse(destination);
    return packet.withDestination(to).withTransport(new Ports(source, port, flags));
  }

  private static Packet source(
      Packet packet, Optional<NatRange.Span<IpAddress>> addresses, NatRange range, boolean random) {
    Value<IpAddress> from =
        addresses.map(span -> span.choose(packet.source(), "an address")).orElse(packet.source());
    return from(packet, from, range, random);
  }

  private static Packet from(Packet packet, Value<IpAddress> from, NatRange range, boolean random) {
    if (!(packet.transport() instanceof Ports(var source, var destination, var flags))) {
      return packet.withSource(from);
    }
    Value<Integer> had = random ? Targets.unknown("a source port chosen at random") : source;
    Value<Integer> port = range.ports().map(span -> span.choose(had, "a port")).orElse(had);
    return packet.withSource(from).withTransport(new Ports(port, destination, flags));
  }

  private Packet masquerade(Packet packet, NatRange range, boolean random) {
    boolean toItself =
        packet.family() == Family.IPV6
            && localities.local(packet.destination()) == Truth.Certain.YES;
    // Of IPv6 an address that is the destination is preferred to all others (RFC 6724, rule 1).
    Value<IpAddress> from =
        toItself ? packet.destination() : localities.sole(packet.out(), packet.family());
    return from(packet, from, range, random);
  }

  private Packet redirect(Packet packet, Hook hook, NatRange range, boolean random) {
    boolean v4 = packet.family() == Family.IPV4;
    Value<IpAddress> to =
        hook == Hook.OUTPUT
            ? Value.is(
                v4 ? new IpAddress(Family.IPV4, 0, 0x7F000001L) : new IpAddress(Family.IPV6, 0, 1))
            : localities.first(packet.in(), packet.family());
    return to(packet, to, range, random);
  }

  /** The network's part of the address is replaced, the host's part stays (xt_NETMAP.c). */
  private static Action netmap(Options options) {
    return options
        .text("--to")
        .flatMap(Network::of)
        .<Action>map(
            network -> new Action.Translate((packet, hook) -> mapped(packet, hook, network)))
        .orElseGet(options::unclear);
  }

  private static Packet mapped(Packet packet, Hook hook, Network network) {
    boolean ofDestination = hook == Hook.PREROUTING || hook == Hook.OUTPUT;
    Value<IpAddress> had = ofDestination ? packet.destination() : packet.source();
    Value<IpAddress> now =
        had instanceof Value.Is<IpAddress>(IpAddress ip)
            ? Value.is(ip.and(network.mask().not()).or(network.address()))
            : Value.unknown("an address of " + network);
    return ofDestination ? packet.withDestination(now) : packet.withSource(now);
  }
}
