package dev.gumshoe.exercise;

import java.util.List;

/**
 * What an exercise was worth.
 *
 * @param points 0 to 100
 * @param lines what it is made of
 * @param rightCause whether the cause that was stated is the one
 */
public record Score(int points, List<ScoreLine> lines, boolean rightCause) {
  public Score {
    lines = List.copyOf(lines);
  }
}
