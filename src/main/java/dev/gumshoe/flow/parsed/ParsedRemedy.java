package dev.gumshoe.flow.parsed;

import java.util.List;
import java.util.Optional;

/**
 * A remedy as written.
 *
 * @param title what it does
 * @param term {@code now} or {@code for-good}
 * @param precondition what must be so before it
 * @param commands exact shell lines; {@code ${…}} is filled in, quoted
 * @param touches what it changes and interrupts
 * @param verify how to see that it helped
 * @param rollBack how to undo it
 * @param keep how to make it last
 */
public record ParsedRemedy(
    Located<String> title,
    Located<String> term,
    Located<String> precondition,
    List<Located<String>> commands,
    Located<String> touches,
    Optional<ParsedVerification> verify,
    Located<String> rollBack,
    Located<String> keep) {
  public ParsedRemedy {
    commands = List.copyOf(commands);
  }
}
