package dev.gumshoe.flow.parsed;

import java.util.List;
import java.util.Optional;

/**
 * A command and how its output is read.
 *
 * @param run the argument vector; {@code ${…}} in an argument is an expression
 * @param as whose rights: {@code operator} when absent
 * @param read the kind of evidence
 * @param limit seconds that it may take
 */
public record ParsedProbe(
    List<Located<String>> run,
    Optional<Located<String>> as,
    Located<String> read,
    Optional<Located<String>> limit) {
  public ParsedProbe {
    run = List.copyOf(run);
  }
}
