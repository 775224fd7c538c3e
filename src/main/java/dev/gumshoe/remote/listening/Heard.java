package dev.gumshoe.remote.listening;

import dev.gumshoe.evidence.Capture;
import java.util.List;
import java.util.Optional;

/**
 * What came of a plan.
 *
 * @param points in the plan's order
 * @param trigger empty when the plan has none, or when no point listened, as it is not run then
 */
public record Heard(List<PointHeard> points, Optional<Capture> trigger) {
  public Heard {
    points = List.copyOf(points);
  }
}
