package dev.gumshoe.packets.layer;

import dev.gumshoe.packets.checksum.Checksum;
import java.util.OptionalLong;

/**
 * GRE (RFC 2784, RFC 2890).
 *
 * @param protocol what follows: an EtherType, 0x6558 for an Ethernet frame
 */
public record Gre(
    Span span, int protocol, OptionalLong key, OptionalLong sequence, Checksum checksum)
    implements Layer {}
