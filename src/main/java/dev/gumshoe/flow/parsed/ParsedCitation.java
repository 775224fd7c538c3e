package dev.gumshoe.flow.parsed;

/**
 * A write-up that a flow comes from.
 *
 * @param document its name
 * @param note what it reports on
 */
public record ParsedCitation(Located<String> document, Located<String> note) {}
