package dev.gumshoe.redact.names;

/**
 * An original that was found where none should be.
 *
 * @param place where, for people: {@code journal.jsonl line 12}
 * @param original what was found
 */
public record Leak(String place, String original) {}
