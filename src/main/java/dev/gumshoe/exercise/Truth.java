package dev.gumshoe.exercise;

import dev.gumshoe.engine.Conclusion;
import dev.gumshoe.engine.Conclusions;
import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Visit;
import dev.gumshoe.flow.Flow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What really was the matter, and how it was found: what a trainee is measured by, and is not told
 * before the end.
 *
 * @param path ids of the steps that the original took
 * @param conclusion what it came to
 * @param clues the evidence that its decisions rested on
 * @param took how long it took; empty where nobody took that time
 * @param state where the original stood at its end
 */
public record Truth(
    List<String> path,
    Conclusion conclusion,
    List<Clue> clues,
    Optional<Duration> took,
    SessionState state) {
  public Truth {
    path = List.copyOf(path);
    clues = List.copyOf(clues);
  }

  /**
   * The truth of a walk.
   *
   * @throws ExerciseException with a sentence, where the walk came to no finding
   */
  public static Truth of(Flow flow, SessionState state, Optional<Duration> took)
      throws ExerciseException {
    Conclusion conclusion =
        Conclusions.of(flow, state)
            .orElseThrow(
                () ->
                    new ExerciseException(
                        "It came to no finding, so there is nothing to measure a trainee by; take"
                            + " a session that was walked to its end."));
    List<String> path = state.path().stream().map(Visit::step).toList();
    return new Truth(path, conclusion, Clues.of(flow, state), took, state);
  }

  /** Id of the finding. */
  public String finding() {
    return conclusion.finding().id();
  }

  /** What the original decided at a step, the last time that it was there. */
  public Optional<Decision> decisionAt(String step) {
    return visit(step).flatMap(Visit::decision);
  }

  /** The original's last stay at a step. */
  Optional<Visit> visit(String step) {
    return state.path().reversed().stream().filter(visit -> visit.step().equals(step)).findFirst();
  }
}
