package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.RuleSet.Chain;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.netfilter.compare.Note.Weight;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule jumps to a chain that its own side does not have and the other does. */
final class UnmetJump implements Explanation {
  @Override
  public Stream<Note> on(Compared compared) {
    return compared
        .differences()
        .filter(place -> place.chain().presence() != Presence.BOTH)
        .flatMap(place -> unmet(place, compared).stream());
  }

  private static Optional<Note> unmet(Compared.Place place, Compared compared) {
    String chain = place.chain().name();
    boolean leftHas = place.chain().presence() == Presence.LEFT_ONLY;
    RuleSet without = leftHas ? compared.right() : compared.left();
    return without.tables().stream()
        .filter(table -> table.name().equals(place.table()))
        .flatMap(table -> jumps(table, chain))
        .findFirst()
        .map(rule -> note(place, rule, compared.lacks(place.chain().presence())));
  }

  private static Stream<Rule> jumps(Table table, String chain) {
    boolean declared = table.chains().stream().map(Chain::name).anyMatch(chain::equals);
    return declared
        ? Stream.empty()
        : table.rules().stream().filter(rule -> rule.target().equals(chain));
  }

  private static Note note(Compared.Place place, Rule rule, String side) {
    String chain = place.chain().name();
    return new Note(
        Weight.DECISIVE,
        place.table(),
        chain,
        ("On %s, line %s jumps to %s, and table %s has no such chain there: iptables-restore refuses"
                + " the whole table.")
            .formatted(side, rule.line(), chain, place.table()));
  }
}
