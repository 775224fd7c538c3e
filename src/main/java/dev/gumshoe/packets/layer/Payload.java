package dev.gumshoe.packets.layer;

/**
 * Bytes that are not decoded further.
 *
 * @param what whose they are: {@code tcp}, {@code ethertype 0x88cc}
 */
public record Payload(Span span, String what) implements Layer {}
