package dev.gumshoe.evidence;

/**
 * Typed facts parsed from a capture. Every permitted type is a record of this package whose
 * components are {@code String}, {@code long}, {@code int}, {@code double}, {@code boolean}, nested
 * records of the same kind, or a {@code List} of these; what may be absent is the empty string or
 * an empty list. A record that stands for a line of output has a component {@code int line},
 * counted from 1: it is how the deciding lines are found and marked.
 */
public interface Evidence {}
