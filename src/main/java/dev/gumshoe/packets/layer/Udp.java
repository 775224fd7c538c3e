package dev.gumshoe.packets.layer;

import dev.gumshoe.packets.checksum.Checksum;

/**
 * UDP (RFC 768).
 *
 * @param length as the header says, with the header
 */
public record Udp(Span span, int sourcePort, int destinationPort, int length, Checksum checksum)
    implements Layer {}
