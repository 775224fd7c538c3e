package dev.gumshoe.exercise;

import dev.gumshoe.flow.lint.Caution;
import java.time.Instant;

/**
 * Something that a trainee did. The moves of an exercise, in their order, are all that its score is
 * made of.
 */
public sealed interface Move {
  /** When, by the trainee's clock. */
  Instant at();

  /** The exercise began. */
  record Began(Instant at) implements Move {}

  /**
   * Evidence was looked at.
   *
   * @param step the step that the trainee was at
   * @param gather the name that it is gathered under, or {@link Clue#answerOf}
   */
  record Looked(Instant at, String step, String gather) implements Move {}

  /**
   * A command was typed on a practice node.
   *
   * @param role the node's
   * @param line as it was typed
   * @param gather the name of the evidence that it gathers; empty where it is no probe of the
   *     exercise
   * @param caution what it would have done to a real node
   */
  record Typed(Instant at, String role, String line, String gather, Caution caution)
      implements Move {}

  /**
   * A branch was taken.
   *
   * @param step where
   * @param to id of the step or the finding that it leads to
   */
  record Took(Instant at, String step, String to) implements Move {}

  /**
   * The trainee went back.
   *
   * @param step to this step
   */
  record WentBack(Instant at, String step) implements Move {}

  /**
   * A hint was given.
   *
   * @param step where
   * @param strength which
   */
  record Hinted(Instant at, String step, Hint strength) implements Move {}

  /**
   * The trainee said what the cause is.
   *
   * @param flow id of the flow that knows it
   * @param finding its id there
   */
  record StatedCause(Instant at, String flow, String finding) implements Move {}

  /**
   * The trainee said what to do.
   *
   * @param remedy title of the remedy; empty for nothing
   */
  record StatedRemedy(Instant at, String remedy) implements Move {}
}
