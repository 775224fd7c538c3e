package dev.gumshoe.packets.layer;

import java.util.Optional;

/**
 * Linux cooked capture, of {@code tcpdump -i any} (LINKTYPE_LINUX_SLL and SLL2).
 *
 * @param version 1 or 2
 * @param deviceIndex index of the interface on the machine; 0 in version 1, which does not say
 * @param way whether it came or went
 * @param address of the sender; empty where its hardware has none of 48 bits
 * @param protocol what follows: an EtherType, mostly
 */
public record Cooked(
    Span span, int version, long deviceIndex, Way way, Optional<Mac> address, int protocol)
    implements Layer {
  /** Which way a packet went (if_packet.h: PACKET_HOST and its like). */
  public enum Way {
    /** Came in, for this machine. */
    IN,
    /** Came in, for all. */
    BROADCAST,
    /** Came in, for a group. */
    MULTICAST,
    /** Came by, for another machine. */
    OTHER,
    /** Went out. */
    OUT,
    /** A number without meaning. */
    UNKNOWN
  }
}
