package dev.gumshoe.course;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a trainee came with some exercises.
 *
 * @param done how many of them were practised
 * @param found of how many the cause was found
 * @param of how many there are
 * @param best points of the best try
 * @param last points of the last try
 * @param when the last try was over
 */
public record Progress(
    int done,
    int found,
    int of,
    Optional<Integer> best,
    Optional<Integer> last,
    Optional<Instant> when) {
  /**
   * The progress with these exercises.
   *
   * @param exercises their ids
   * @param scores of all tries, the oldest first
   */
  public static Progress of(Collection<String> exercises, List<Kept> scores) {
    List<Kept> own = scores.stream().filter(score -> exercises.contains(score.exercise())).toList();
    Optional<Kept> latest = own.isEmpty() ? Optional.empty() : Optional.of(own.getLast());
    return new Progress(
        (int) own.stream().map(Kept::exercise).distinct().count(),
        found(own).size(),
        exercises.size(),
        own.stream().map(Kept::points).max(Integer::compare),
        latest.map(Kept::points),
        latest.map(Kept::at));
  }

  /** Ids of the exercises whose cause was found in any try. */
  public static Set<String> found(List<Kept> scores) {
    return scores.stream().filter(Kept::rightCause).map(Kept::exercise).collect(Collectors.toSet());
  }
}
