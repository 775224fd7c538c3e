package dev.gumshoe.packets.layer;

/** IPsec's encrypted payload (RFC 4303); nothing can be read behind it. */
public record Esp(Span span, long securityIndex, long sequence) implements Layer {}
