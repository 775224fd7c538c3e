package dev.gumshoe.packets.layer;

/**
 * IPv6 (RFC 8200).
 *
 * @param nextHeader what follows, a number of IANA's list
 * @param payloadLength as the header says, extension headers included; 0 where it is longer than it
 *     can say
 */
public record Ipv6(
    Span span,
    Address source,
    Address destination,
    int nextHeader,
    int hopLimit,
    int trafficClass,
    int flowLabel,
    int payloadLength)
    implements Layer {}
