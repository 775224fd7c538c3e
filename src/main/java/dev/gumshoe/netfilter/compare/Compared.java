package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Both rule sets with the differences that were found, for those who say what they mean.
 *
 * @param places the chains that differ
 */
record Compared(
    RuleSet left,
    RuleSet right,
    Sides sides,
    List<TableComparison> tables,
    List<Compared.Place> places) {
  /** A chain that differs, with its table. */
  record Place(String table, ChainComparison chain) {}

  static Compared of(RuleSet left, RuleSet right, Sides sides, List<TableComparison> tables) {
    List<Place> places =
        tables.stream()
            .flatMap(
                table ->
                    table.chains().stream()
                        .filter(chain -> !chain.equal())
                        .map(chain -> new Place(table.name(), chain)))
            .toList();
    return new Compared(left, right, sides, tables, places);
  }

  Stream<Place> differences() {
    return places.stream();
  }

  /** The name of the side that has it. */
  String has(Presence presence) {
    return presence == Presence.RIGHT_ONLY ? sides.right() : sides.left();
  }

  /** The name of the side that does not have it. */
  String lacks(Presence presence) {
    return presence == Presence.RIGHT_ONLY ? sides.left() : sides.right();
  }
}
