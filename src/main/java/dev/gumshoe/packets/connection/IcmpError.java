package dev.gumshoe.packets.connection;

import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.IcmpWords;

/**
 * An ICMP error about a connection.
 *
 * @param sender who sent it
 */
public record IcmpError(int version, int type, int code, Address sender) {
  private static final int FRAGMENTATION_NEEDED = 4;

  /** As iptables names it: {@code port-unreachable}. */
  public String words() {
    return IcmpWords.of(version, type, code);
  }

  /**
   * Whether a connection is given up for it before it is established, as Linux does (tcp_v4_err and
   * tcp_v6_err); that a packet is too big is no refusal.
   */
  boolean refuses() {
    return version == 4
        ? type == 3 && code != FRAGMENTATION_NEEDED || type == 11 || type == 12
        : type == 1 || type == 3 || type == 4;
  }
}
