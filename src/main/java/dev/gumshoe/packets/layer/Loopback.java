package dev.gumshoe.packets.layer;

/**
 * The header of BSD's loopback.
 *
 * @param family 2 for IPv4; 10, 24, 28 or 30 for IPv6, each system its own
 */
public record Loopback(Span span, long family) implements Layer {}
