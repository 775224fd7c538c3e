package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.flow.InputType;
import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedFlow;
import dev.gumshoe.flow.parsed.ParsedInput;

/** Inputs have a type, and their defaults are of it. */
final class Inputs implements LintRule {
  @Override
  public void check(ParsedFlow flow, Problems problems) {
    for (ParsedInput input : flow.inputs()) {
      InputType.named(input.type().value())
          .ifPresentOrElse(
              type -> input.initial().ifPresent(initial -> valid(type, initial, problems)),
              () ->
                  problems.error(
                      input.type().at(),
                      "bad-input",
                      "'%s' is no type of input; write ip, port or text"
                          .formatted(input.type().value())));
    }
  }

  private static void valid(InputType type, Located<String> initial, Problems problems) {
    try {
      type.read(initial.value());
    } catch (IllegalArgumentException e) {
      problems.error(initial.at(), "bad-input", "the default cannot be used: " + e.getMessage());
    }
  }
}
