package dev.gumshoe.packets.layer;

/**
 * Here a header should stand, and what stands here cannot be one.
 *
 * @param why one sentence
 */
public record Malformed(Span span, String why) implements Layer {}
