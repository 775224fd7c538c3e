package dev.gumshoe.redact.packets;

import dev.gumshoe.packets.layer.Icmp;

/** Messages of the neighbour discovery of IPv6 (RFC 4861, 4): how long what precedes options is. */
final class NeighbourMessage {
  /** Has two timers before its options, and no address. */
  static final int ROUTER_ADVERTISEMENT = 134;

  private NeighbourMessage() {}

  /** Where the options begin in the packet; -1 for other messages. */
  static int options(Icmp icmp) {
    if (icmp.version() != 6) {
      return -1;
    }
    int behind = icmp.span().to();
    return switch (icmp.type()) {
      case 133 -> behind;
      case ROUTER_ADVERTISEMENT -> behind + 8;
      case 135, 136 -> behind + 16;
      case 137 -> behind + 32;
      default -> -1;
    };
  }
}
