package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Protocols;
import dev.gumshoe.netfilter.packet.Transport;
import dev.gumshoe.netfilter.packet.Value;
import java.util.List;

/**
 * What a rule looks up in a set.
 *
 * @param sources for each dimension of the set: whether it is the source that is asked for
 */
record SetQuery(Packet packet, List<Boolean> sources) {
  boolean source(int dimension) {
    return sources.get(dimension);
  }

  Value<IpAddress> address(int dimension) {
    return source(dimension) ? packet.source() : packet.destination();
  }

  /** The port; for ICMP type and code as one number (ip_set_getport.c). */
  Value<Integer> port(int dimension) {
    return switch (packet.transport()) {
      case Transport.Ports ports -> source(dimension) ? ports.source() : ports.destination();
      case Transport.Icmp(Value.Is<Integer>(Integer type), Value.Is<Integer>(Integer code)) ->
          Value.is(type << 8 | code);
      case Transport.Icmp _ -> Value.unknown("the ICMP type with its code");
      case Transport.Bare _ -> Value.is(0);
    };
  }

  /** Whether a set with ports can hold such a packet at all. */
  boolean portless() {
    return packet.transport() instanceof Transport.Bare && Protocols.hasPorts(packet.protocol());
  }

  @Override
  public String toString() {
    return String.join(
            ",", sources.stream().map(source -> source ? "the source" : "the destination").toList())
        + " of "
        + packet.source()
        + " -> "
        + packet.destination()
        + " ("
        + packet.sourcePort()
        + ", "
        + packet.destinationPort()
        + ")";
  }
}
