package dev.gumshoe.exercise;

import dev.gumshoe.flow.graph.Way;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is to be known of a trainee's moves. */
record Trail(List<Move> moves) {
  Trail {
    moves = List.copyOf(moves);
  }

  static Trail of(List<Move> moves) {
    return new Trail(moves);
  }

  <M extends Move> List<M> all(Class<M> kind) {
    return moves.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  Optional<Move.StatedCause> cause() {
    return all(Move.StatedCause.class).stream().findFirst();
  }

  Optional<Move.StatedRemedy> remedy() {
    return all(Move.StatedRemedy.class).stream().findFirst();
  }

  List<Move.Typed> typed() {
    return all(Move.Typed.class);
  }

  /** Each strength once a step: who asks again is told the same. */
  List<Move.Hinted> hints() {
    record Given(String step, Hint strength) {}
    Set<Given> given = new LinkedHashSet<>();
    return all(Move.Hinted.class).stream()
        .filter(hint -> given.add(new Given(hint.step(), hint.strength())))
        .toList();
  }

  /** Names of the evidence that was looked at, or asked for by a command, before the statement. */
  Set<String> gatheredBeforeCause() {
    Set<String> seen = new LinkedHashSet<>();
    for (Move move : moves) {
      switch (move) {
        case Move.Looked looked -> seen.add(looked.gather());
        case Move.Typed typed -> seen.add(typed.gather());
        case Move.StatedCause _ -> {
          return seen;
        }
        case Move.Began _, Move.Took _, Move.WentBack _, Move.Hinted _, Move.StatedRemedy _ -> {}
      }
    }
    return seen;
  }

  /** Steps and ends that were come to although the original did not, or more often than it did. */
  List<String> needless(Truth truth) {
    Map<String, Long> left = new HashMap<>();
    // The first step is entered by nobody's choice.
    truth.path().stream().skip(1).forEach(step -> left.merge(step, 1L, Long::sum));
    left.merge(truth.finding(), 1L, Long::sum);
    return all(Move.Took.class).stream()
        .map(Move.Took::to)
        .filter(to -> left.merge(to, -1L, Long::sum) < 0)
        .toList();
  }

  /** The ways from step to step that were taken. */
  Set<Way> ways() {
    Set<Way> ways = new LinkedHashSet<>();
    all(Move.Took.class).forEach(took -> ways.add(new Way(took.step(), took.to())));
    return ways;
  }

  Duration took() {
    return Duration.between(moves.getFirst().at(), moves.getLast().at());
  }
}
