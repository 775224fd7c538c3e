package dev.gumshoe.packets.layer;

/**
 * An extension header of IPv6 that is stepped over.
 *
 * @param type 0 hop-by-hop, 43 routing, 60 destination options, 135 mobility, 139 and 140
 * @param next what follows
 */
public record Ipv6Extension(Span span, int type, int next) implements Layer {}
