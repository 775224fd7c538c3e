package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.compare.Note.Weight;
import dev.gumshoe.netfilter.compare.RuleComparison.Moved;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules stand in another order: the first that decides has the last word. */
final class OtherOrder implements Explanation {
  @Override
  public Stream<Note> on(Compared compared) {
    return compared.differences().flatMap(place -> note(place, compared.sides()).stream());
  }

  private static Optional<Note> note(Compared.Place place, Sides sides) {
    List<Rule> moved =
        place.chain().rules().stream()
            .filter(Moved.class::isInstance)
            .map(rule -> ((Moved) rule).left())
            .toList();
    if (moved.isEmpty()) {
      return Optional.empty();
    }
    boolean builtIn = !place.chain().leftPolicy().isEmpty();
    String sentence =
        "In %s (table %s) %s %s in another order on %s than on %s, the first being line %s of %s; the first rule that decides has the last word."
            .formatted(
                place.chain().name(),
                place.table(),
                moved.size(),
                moved.size() == 1 ? "rule stands" : "rules stand",
                sides.right(),
                sides.left(),
                moved.getFirst().line(),
                sides.left());
    return Optional.of(
        new Note(
            builtIn ? Weight.SERIOUS : Weight.MINOR,
            place.table(),
            place.chain().name(),
            sentence));
  }
}
