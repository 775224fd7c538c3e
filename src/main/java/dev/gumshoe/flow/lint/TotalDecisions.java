package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.flow.parsed.ParsedFlow;
import dev.gumshoe.flow.parsed.ParsedStep;
import java.util.HashSet;

/** Every step says where it leads, whatever the answer is, and also when there is none. */
final class TotalDecisions implements LintRule {
  private static final String RULE = "not-total";

  @Override
  public void check(ParsedFlow flow, Problems problems) {
    flow.steps().forEach(step -> check(step, problems));
  }

  private static void check(ParsedStep step, Problems problems) {
    String name = step.name().value();
    var at = step.name().at();
    if (step.unknown().isEmpty()) {
      problems.error(at, RULE, "step '" + name + "' does not say where 'unknown' leads");
    }
    if (step.asks()) {
      if (!step.decide().isEmpty() || step.otherwise().isPresent()) {
        problems.error(at, RULE, "step '" + name + "' has both 'ask' and 'decide'; keep one");
      }
      checkAnswers(step, problems);
    } else {
      if (step.otherwise().isEmpty()) {
        problems.error(at, RULE, "the decision of step '" + name + "' has no 'otherwise'");
      }
      if (step.gather().isEmpty() && step.recalls().isEmpty() && step.decide().isEmpty()) {
        problems.error(at, RULE, "step '" + name + "' neither gathers nor decides anything");
      }
    }
  }

  private static void checkAnswers(ParsedStep step, Problems problems) {
    var ask = step.ask().orElseThrow();
    if (ask.answers().size() < 2) {
      problems.error(ask.question().at(), RULE, "a question has at least two answers");
    }
    var seen = new HashSet<String>();
    for (var answer : ask.answers()) {
      if (!seen.add(answer.id().value())) {
        problems.error(
            answer.id().at(), RULE, "answer '" + answer.id().value() + "' is here twice");
      }
    }
  }
}
