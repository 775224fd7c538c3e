package dev.gumshoe.packets.layer;

/**
 * The beginning of an HTTP/1 message in clear text: neither path nor content, which may be secret.
 *
 * @param method of a request; empty in an answer
 * @param host whom a request is for; empty where this packet does not say
 * @param status of an answer, such as 200; 0 in a request
 */
public record Http(Span span, String method, String host, int status) implements Layer {}
