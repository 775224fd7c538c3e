package dev.gumshoe.course;

import dev.gumshoe.exercise.Debriefing;
import java.time.Duration;
import java.time.Instant;

/**
 * A score that is kept.
 *
 * @param exercise id of the exercise
 * @param flow id of its flow
 * @param at when it was over
 * @param points 0 to 100
 * @param rightCause whether the cause was found
 * @param took how long it took
 */
public record Kept(
    String exercise, String flow, Instant at, int points, boolean rightCause, Duration took) {
  /** The score of an exercise that is over. */
  public static Kept of(Debriefing debriefing, Instant at, Duration took) {
    return new Kept(
        debriefing.exercise().id(),
        debriefing.exercise().flow().id(),
        at,
        debriefing.score().points(),
        debriefing.score().rightCause(),
        took);
  }
}
