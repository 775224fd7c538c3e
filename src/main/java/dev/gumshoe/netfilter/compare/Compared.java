package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet;
import java.util.List;
import java.util.stream.Stream;

/** Both rule sets with the differences that were found, for those who say what they mean. */
record Compared(RuleSet left, RuleSet right, Sides sides, List<TableComparison> tables) {
  /** A chain that differs, with its table. */
  record Place(String table, ChainComparison chain) {}

  Stream<Place> differences() {
    return tables.stream()
        .flatMap(
            table ->
                table.chains().stream()
                    .filter(chain -> !chain.equal())
                    .map(chain -> new Place(table.name(), chain)));
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
