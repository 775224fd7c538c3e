package dev.gumshoe.exercise;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.flow.Question;
import dev.gumshoe.flow.Step;
import java.util.List;
import java.util.stream.Stream;

/** Why branches would be taken, without what would tell which one is right. */
final class Reasons {
  private static final String DO_NOT_KNOW = "I do not know";

  private Reasons() {}

  /** A line for each branch of a step, in their order. */
  static List<String> of(Step step, List<Decision> branches) {
    return switch (step) {
      case Step.ByRule _ -> branches.stream().map(Reasons::withoutValues).toList();
      case Step.ByPerson person -> labels(person);
    };
  }

  /** What a person answers who takes this branch; empty where nobody is asked. */
  static String label(Step step, int branch) {
    return step instanceof Step.ByPerson person ? labels(person).get(branch) : "";
  }

  private static List<String> labels(Step.ByPerson person) {
    return Stream.concat(
            person.question().answers().stream().map(Question.Choice::label),
            Stream.of(DO_NOT_KNOW))
        .toList();
  }

  /** Values are not filled in where nothing is known; a text ends with such a place often. */
  private static String withoutValues(Decision branch) {
    return branch.because().replace("(not known)", "…").replace("….", "…");
  }
}
