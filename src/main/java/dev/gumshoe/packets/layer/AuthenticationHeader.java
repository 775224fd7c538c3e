package dev.gumshoe.packets.layer;

/**
 * IPsec's authentication header (RFC 4302); what follows can be read.
 *
 * @param next what follows
 */
public record AuthenticationHeader(Span span, int next, long securityIndex, long sequence)
    implements Layer {}
