package dev.gumshoe.course;

import dev.gumshoe.exercise.CaseExercise;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Step;
import dev.gumshoe.flow.cases.Case;

/**
 * A case in the course.
 *
 * @param number from 1, by which it can be asked for without its name, which tells too much
 * @param level from 1, the easiest
 * @param flow that it belongs to
 * @param recorded the case
 */
public record Lesson(int number, int level, Flow flow, Case recorded) {
  /** The id that its scores are kept by. */
  public String id() {
    return CaseExercise.id(flow, recorded);
  }

  /**
   * How hard a case is: the wrong turns that can be taken on the way to its finding. At each step
   * of that way, those are the branches less the right one.
   */
  static int wrongTurns(Flow flow, Case recorded) {
    return recorded.expected().path().stream()
        .map(flow::step)
        .mapToInt(step -> branches(step) - 1)
        .sum();
  }

  private static int branches(Step step) {
    return switch (step) {
      // Besides the rules: otherwise, and unknown.
      case Step.ByRule rules -> rules.rules().size() + 2;
      case Step.ByPerson person -> person.question().answers().size() + 1;
    };
  }
}
