package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.Addresses;
import dev.gumshoe.evidence.IpSets;
import dev.gumshoe.evidence.Routes;
import java.util.Optional;

/**
 * What rules ask of the node beside the packet.
 *
 * @param sets its sets of addresses
 * @param localities its own addresses and routes
 */
public record Surroundings(SetLookup sets, Localities localities) {
  /** The surroundings of this evidence; what is absent is not known. */
  public static Surroundings of(
      Optional<IpSets> sets, Optional<Addresses> addresses, Optional<Routes> routes) {
    return new Surroundings(SetLookup.of(sets), Localities.of(addresses, routes));
  }
}
