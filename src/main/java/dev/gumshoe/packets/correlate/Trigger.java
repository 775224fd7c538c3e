package dev.gumshoe.packets.correlate;

import dev.gumshoe.packets.layer.Address;
import java.util.Optional;

/**
 * What is known of the connection that was made to be watched. A connection fits when all that is
 * known fits.
 *
 * @param address where it was to go, as the one who asks addresses it; in the canonical text form
 * @param port 0 where it is not known, or where the protocol has none
 * @param protocol {@code tcp}, {@code udp}, {@code icmp}, {@code icmpv6}; empty where not known
 */
public record Trigger(Optional<String> address, int port, String protocol) {
  /** Nothing is known. */
  public static final Trigger UNKNOWN = new Trigger(Optional.empty(), 0, "");

  boolean known() {
    return address.isPresent() || port != 0 || !protocol.isEmpty();
  }

  boolean fits(Ends asked) {
    return fits(asked.to(), asked.toPort())
        && (protocol.isEmpty() || protocol.equals(asked.protocolName()));
  }

  private boolean fits(Address to, int toPort) {
    return address.map(to.toString()::equals).orElse(true) && (port == 0 || port == toPort);
  }
}
