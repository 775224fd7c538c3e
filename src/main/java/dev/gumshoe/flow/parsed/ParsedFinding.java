package dev.gumshoe.flow.parsed;

import java.util.List;
import java.util.Optional;

/**
 * A finding as written.
 *
 * @param name its key
 * @param kind {@code fault}, {@code healthy} or {@code undetermined}
 * @param title one line
 * @param cause what is the matter, and how it comes to the symptom
 * @param sure how sure: {@code proven}, {@code likely} or {@code possible}; of a fault
 * @param remedies of a fault
 * @param next what to look at next; of an undetermined end
 */
public record ParsedFinding(
    Located<String> name,
    Located<String> kind,
    Located<String> title,
    Located<String> cause,
    Optional<Located<String>> sure,
    List<ParsedRemedy> remedies,
    List<Located<String>> next) {
  public ParsedFinding {
    remedies = List.copyOf(remedies);
    next = List.copyOf(next);
  }
}
