package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.Routes;
import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Network;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A route.
 *
 * @param type {@code unicast}, {@code local}, {@code blackhole}, {@code prohibit}, …
 * @param device empty where it names none
 * @param source the address that the node uses on it; empty where it names none
 */
public record RouteTo(Network to, String type, String device, String source, long metric) {
  /** The route of a line; none where its destination is no network. */
  static Stream<RouteTo> of(Routes.Route route) {
    Optional<Network> to =
        route.destination().equals("default")
            ? Optional.of(all(route.via().indexOf(':') < 0 && route.source().indexOf(':') < 0))
            : Network.of(route.destination());
    return to
        .map(
            network ->
                new RouteTo(network, route.type(), route.device(), route.source(), route.metric()))
        .stream();
  }

  private static Network all(boolean ipv4) {
    Family family = ipv4 ? Family.IPV4 : Family.IPV6;
    return new Network(IpAddress.mask(family, 0), IpAddress.mask(family, 0));
  }
}
