package dev.gumshoe.packets.correlate;

import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.packets.layer.Address;

/**
 * From where to where a packet goes.
 *
 * @param protocol a number of IANA's list
 * @param fromPort of an ICMP echo its identifier, as {@code toPort}; 0 where there is none
 */
record Ends(int protocol, Address from, int fromPort, Address to, int toPort) {
  static final int ICMP = 1;
  static final int TCP = 6;
  static final int UDP = 17;
  static final int ICMPV6 = 58;

  Ends reversed() {
    return new Ends(protocol, to, toPort, from, fromPort);
  }

  boolean icmp() {
    return protocol == ICMP || protocol == ICMPV6;
  }

  String protocolName() {
    return switch (protocol) {
      case TCP -> "tcp";
      case UDP -> "udp";
      case ICMP -> "icmp";
      case ICMPV6 -> "icmpv6";
      default -> "other";
    };
  }

  Endpoint sender() {
    return new Endpoint(from.toString(), icmp() ? 0 : fromPort);
  }

  Endpoint receiver() {
    return new Endpoint(to.toString(), icmp() ? 0 : toPort);
  }

  /** Whether nobody in particular is meant: broadcast or a group. */
  boolean toMany() {
    return to.version() == 4 ? to.low() >>> 28 >= 14 : to.high() >>> 56 == 0xff;
  }
}
