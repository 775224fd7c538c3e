package dev.gumshoe.netfilter.compare;

import dev.gumshoe.netfilter.compare.Note.Weight;
import java.util.stream.Stream;

/** A table that does something is on one side only. */
final class MissingTable implements Explanation {
  @Override
  public Stream<Note> on(Compared compared) {
    return compared.tables().stream()
        .filter(table -> table.presence() != Presence.BOTH && !table.equal())
        .map(
            table ->
                new Note(
                    Weight.SERIOUS,
                    table.name(),
                    "",
                    "Table %s is on %s only: on %s packets pass there as if it were empty."
                        .formatted(
                            table.name(),
                            compared.has(table.presence()),
                            compared.lacks(table.presence()))));
  }
}
