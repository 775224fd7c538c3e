package dev.gumshoe.flow;

/**
 * A write-up that a flow comes from.
 *
 * @param document its name
 * @param note what it reports on
 */
public record Citation(String document, String note) {}
