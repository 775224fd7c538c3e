package dev.gumshoe.netfilter.compare;

import dev.gumshoe.netfilter.compare.Note.Weight;
import java.util.stream.Stream;

/** A packet that no rule decides on meets another fate. */
final class ChangedPolicy implements Explanation {
  @Override
  public Stream<Note> on(Compared compared) {
    return compared
        .differences()
        .filter(place -> place.chain().policyChanged())
        .map(place -> note(place, compared.sides()));
  }

  private static Note note(Compared.Place place, Sides sides) {
    ChainComparison chain = place.chain();
    String sentence =
        "A packet that no rule of %s (table %s) decides on meets %s on %s and %s on %s."
            .formatted(
                chain.name(),
                place.table(),
                chain.leftPolicy(),
                sides.left(),
                chain.rightPolicy(),
                sides.right());
    return new Note(Weight.SERIOUS, place.table(), chain.name(), sentence);
  }
}
