package dev.gumshoe.netfilter.compare;

import dev.gumshoe.netfilter.compare.Note.Weight;
import java.util.Optional;
import java.util.stream.Stream;

/** A chain that a program is known to need is on one side only. */
final class MissingChain implements Explanation {
  @Override
  public Stream<Note> on(Compared compared) {
    return compared
        .differences()
        .filter(place -> place.chain().presence() != Presence.BOTH)
        .flatMap(place -> note(place, compared).stream());
  }

  private static Optional<Note> note(Compared.Place place, Compared compared) {
    ChainComparison chain = place.chain();
    return KnownChain.of(chain.name())
        .map(
            known ->
                new Note(
                    known.decisive() ? Weight.DECISIVE : Weight.SERIOUS,
                    place.table(),
                    chain.name(),
                    "%s (table %s) is on %s only. %s"
                        .formatted(
                            chain.name(),
                            place.table(),
                            compared.has(chain.presence()),
                            known.without(compared.lacks(chain.presence())))));
  }
}
