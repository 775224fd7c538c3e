package dev.gumshoe.flow.parsed;

import java.util.Optional;

/**
 * A branch as written.
 *
 * @param when the condition; absent in {@code otherwise}, {@code unknown} and answers
 * @param because the reason, for the operator; absent only in {@code unknown}
 * @param to id of a step or of a finding
 */
public record ParsedBranch(
    Optional<Located<String>> when, Optional<Located<String>> because, Located<String> to) {}
