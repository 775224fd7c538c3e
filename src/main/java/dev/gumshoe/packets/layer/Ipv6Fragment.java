package dev.gumshoe.packets.layer;

/**
 * The fragment header of IPv6 (RFC 8200, 4.5).
 *
 * @param next what follows in the whole datagram
 * @param offset in bytes
 */
public record Ipv6Fragment(
    Span span, int next, int offset, boolean moreFragments, long identification) implements Layer {}
