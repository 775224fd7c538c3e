package dev.gumshoe.flow.parsed;

import java.util.Optional;

/**
 * An input as written.
 *
 * @param name its key
 * @param type {@code ip}, {@code port} or {@code text}
 * @param ask the question for the operator
 * @param initial the value when the operator gives none
 */
public record ParsedInput(
    Located<String> name,
    Located<String> type,
    Located<String> ask,
    Optional<Located<String>> initial) {}
