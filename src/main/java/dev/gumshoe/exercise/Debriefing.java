package dev.gumshoe.exercise;

import dev.gumshoe.engine.Visit;
import dev.gumshoe.flow.graph.TwoPaths;
import dev.gumshoe.flow.graph.Way;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is told when an exercise is over.
 *
 * @param exercise what was practised
 * @param score what it was worth
 * @param original the ways that the original took
 * @param yours the ways that the trainee took
 * @param gathered names of the evidence that was looked at before the cause was stated
 */
public record Debriefing(
    Exercise exercise, Score score, Set<Way> original, Set<Way> yours, Set<String> gathered) {
  public Debriefing {
    original = Set.copyOf(original);
    yours = Set.copyOf(yours);
    gathered = Set.copyOf(gathered);
  }

  /**
   * The debriefing of moves.
   *
   * @param touches what the remedy of a title would change
   */
  static Debriefing of(Exercise exercise, List<Move> moves, UnaryOperator<String> touches) {
    Truth truth = exercise.truth();
    Trail trail = Trail.of(moves);
    return new Debriefing(
        exercise,
        Scoring.of(truth, exercise.flow(), moves, touches),
        ways(truth),
        trail.ways(),
        trail.gatheredBeforeCause());
  }

  private static Set<Way> ways(Truth truth) {
    Set<Way> ways = new HashSet<>();
    for (Visit visit : truth.state().path()) {
      visit.decision().ifPresent(taken -> ways.add(new Way(visit.step(), taken.to())));
    }
    return ways;
  }

  /** Both walks on the tree, as lines. */
  public List<String> paths() {
    return TwoPaths.lines(exercise.flow(), original, yours);
  }

  /** Whether the trainee looked at a clue in time. */
  public boolean found(Clue clue) {
    return gathered.contains(clue.gather());
  }
}
