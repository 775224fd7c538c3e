package dev.gumshoe.flow.parsed;

import dev.gumshoe.diagnostic.SourcePosition;

/**
 * A value and the place that it was written at.
 *
 * @param value as written
 * @param at its first character
 */
public record Located<T>(T value, SourcePosition at) {}
