package dev.gumshoe.flow.parsed;

import java.util.List;

/**
 * A question that only a person can answer.
 *
 * @param question short
 * @param how how to find out
 * @param answers at least two
 */
public record ParsedAsk(Located<String> question, Located<String> how, List<ParsedAnswer> answers) {
  public ParsedAsk {
    answers = List.copyOf(answers);
  }
}
