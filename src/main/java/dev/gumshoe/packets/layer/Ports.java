package dev.gumshoe.packets.layer;

import java.util.OptionalLong;

/**
 * The beginning of a TCP or UDP header of which the rest was cut: ICMP errors need to quote 8 bytes
 * only (RFC 792). A {@link Cut} follows.
 *
 * @param protocol 6 for TCP, 17 for UDP
 * @param sequence of TCP, where it is there
 */
public record Ports(
    Span span, int protocol, int sourcePort, int destinationPort, OptionalLong sequence)
    implements Layer {}
