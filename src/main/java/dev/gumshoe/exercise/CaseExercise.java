package dev.gumshoe.exercise;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.session.CaseNodes;
import dev.gumshoe.session.CaseTrial;
import dev.gumshoe.session.SessionInputs;
import java.util.Optional;

/** Makes exercises of cases. */
public final class CaseExercise {
  private CaseExercise() {}

  /** The id that the scores of a case are kept by. */
  public static String id(Flow flow, Case recorded) {
    return flow.id() + "/" + recorded.id();
  }

  /**
   * The exercise of a case. The rules walk it once, to see what a trainee is measured by.
   *
   * @throws ExerciseException with a sentence, where the rules come to no finding in it
   */
  public static Exercise of(Flow flow, Case recorded) throws ExerciseException {
    Truth truth = Truth.of(flow, CaseTrial.walk(flow, recorded).state(), Optional.empty());
    return new Exercise(
        id(flow, recorded),
        flow,
        SessionInputs.of(flow, recorded.inputs()),
        recorded.title(),
        recorded.about(),
        () -> new CaseNodes(recorded),
        recorded,
        truth);
  }
}
