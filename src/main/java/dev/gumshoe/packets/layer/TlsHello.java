package dev.gumshoe.packets.layer;

/**
 * The first message of a TLS client (RFC 8446).
 *
 * @param serverName whom it asks for (RFC 6066); empty where it does not say, or where that is not
 *     in this packet
 */
public record TlsHello(Span span, String serverName) implements Layer {}
