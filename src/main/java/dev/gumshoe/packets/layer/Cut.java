package dev.gumshoe.packets.layer;

/**
 * Here a header should stand, and not all of it was captured.
 *
 * @param span what there is of it
 * @param what the header
 */
public record Cut(Span span, String what) implements Layer {}
