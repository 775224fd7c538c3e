package dev.gumshoe.cli.terminal;

import java.util.List;
import java.util.Optional;

/** A list at the terminal, of which one is chosen by its number. */
public final class Numbered {
  private final Terminal terminal;

  /** Lists at this terminal. */
  public Numbered(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Asks until a number or nothing is typed.
   *
   * @return its place from 0; empty for Enter, and at the end of the input
   */
  public Optional<Integer> choose(String question, List<String> choices) {
    for (int at = 0; at < choices.size(); at++) {
      terminal.err().println(Plain.line("  %2d  %s".formatted(at + 1, choices.get(at))));
    }
    while (true) {
      String typed = terminal.ask(question + " (number, or Enter for none): ").orElse("");
      Optional<Integer> number = read(typed, choices.size());
      if (typed.isEmpty() || number.isPresent()) {
        return number;
      }
      terminal.err().println(Plain.line("'%s' is none of the numbers.".formatted(typed)));
    }
  }

  /** A number from 1 to this many, as a place from 0. */
  public static Optional<Integer> read(String text, int most) {
    return text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= most
        ? Optional.of(Integer.parseInt(text) - 1)
        : Optional.empty();
  }
}
