package dev.gumshoe.engine;

import dev.gumshoe.flow.Branch;
import dev.gumshoe.flow.DecidingLine;
import dev.gumshoe.flow.Question;
import dev.gumshoe.flow.Rule;
import dev.gumshoe.flow.Scope;
import dev.gumshoe.flow.Step;
import dev.gumshoe.flow.Template;
import dev.gumshoe.flow.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Decides, and lists what else could be decided. */
public final class Decisions {
  private Decisions() {}

  /**
   * The first rule that holds. A rule that cannot be told is never passed over: it leads to {@code
   * unknown}.
   */
  static Decision byRule(Step.ByRule step, Scope scope) {
    for (int index = 0; index < step.rules().size(); index++) {
      Rule rule = step.rules().get(index);
      switch (rule.when().test(scope)) {
        case Verdict.Holds(List<DecidingLine> lines) -> {
          return decision(
              Decision.By.RULE, index, rule.branch(), scope, rule.when().text(), lines, List.of());
        }
        case Verdict.Undecided(List<String> missing, _) -> {
          return unknown(step, scope, rule.when().text(), missing);
        }
        case Verdict.Fails() -> {}
      }
    }
    // A step that has no rules still does not pass over what it could not learn.
    List<String> missing = step.rules().isEmpty() ? Orders.unknownOf(step, scope) : List.of();
    return missing.isEmpty()
        ? decision(
            Decision.By.OTHERWISE,
            step.rules().size(),
            step.otherwise(),
            scope,
            "",
            List.of(),
            List.of())
        : unknown(step, scope, "", missing);
  }

  private static Decision unknown(
      Step.ByRule step, Scope scope, String condition, List<String> missing) {
    return decision(
        Decision.By.UNKNOWN,
        step.rules().size() + 1,
        step.unknown(),
        scope,
        condition,
        List.of(),
        missing);
  }

  /** All branches of a step, in the order of their numbers, for the operator to choose from. */
  public static List<Decision> choices(Step step, Scope scope) {
    var found = new ArrayList<Branch>();
    Decision.By by =
        switch (step) {
          case Step.ByRule rules -> {
            rules.rules().forEach(rule -> found.add(rule.branch()));
            found.add(rules.otherwise());
            yield Decision.By.OPERATOR;
          }
          case Step.ByPerson person -> {
            person.question().answers().stream().map(Question.Choice::branch).forEach(found::add);
            yield Decision.By.PERSON;
          }
        };
    found.add(step.unknown());
    var choices = new ArrayList<Decision>();
    for (Branch branch : found) {
      choices.add(decision(by, choices.size(), branch, scope, "", List.of(), List.of()));
    }
    return choices;
  }

  private static Decision decision(
      Decision.By by,
      int index,
      Branch branch,
      Scope scope,
      String condition,
      List<DecidingLine> lines,
      List<String> missing) {
    String because = branch.because().show(scope, Template.Quoting.PLAIN);
    return new Decision(by, index, branch.to(), because, condition, lines, missing, "");
  }
}
