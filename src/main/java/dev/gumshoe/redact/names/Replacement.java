package dev.gumshoe.redact.names;

/**
 * A value and what stands for it.
 *
 * @param original as it is usually written
 * @param standIn likewise
 */
public record Replacement(Kind kind, String original, String standIn) {}
