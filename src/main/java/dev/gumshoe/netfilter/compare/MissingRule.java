package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.compare.Note.Weight;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule that decides a packet's way is on one side only. */
final class MissingRule implements Explanation {
  private static final int EACH_CHAIN = 3;

  @Override
  public Stream<Note> on(Compared compared) {
    return compared
        .differences()
        .filter(place -> place.chain().presence() == Presence.BOTH)
        .flatMap(place -> notes(place, compared.sides()).limit(EACH_CHAIN));
  }

  private static Stream<Note> notes(Compared.Place place, Sides sides) {
    return place.chain().rules().stream()
        .flatMap(
            rule ->
                switch (rule) {
                  case RuleComparison.LeftOnly(Rule only) ->
                      note(place, only, sides.left(), sides.right()).stream();
                  case RuleComparison.RightOnly(Rule only) ->
                      note(place, only, sides.right(), sides.left()).stream();
                  case RuleComparison.Same _, RuleComparison.Moved _, RuleComparison.Changed _ ->
                      Stream.empty();
                });
  }

  private static Optional<Note> note(Compared.Place place, Rule rule, String has, String lacks) {
    return effect(rule)
        .map(
            effect ->
                new Note(
                    Weight.SERIOUS,
                    place.table(),
                    place.chain().name(),
                    "Line %d of %s has no like on %s: %s."
                        .formatted(rule.line(), has, lacks, effect)));
  }

  private static Optional<String> effect(Rule rule) {
    String packets =
        rule.comment().isEmpty() ? "its packets" : "packets of \"" + rule.comment() + "\"";
    return switch (rule.target()) {
      case "DROP" -> Optional.of(packets + " are not dropped there");
      case "REJECT" -> Optional.of(packets + " are not rejected there");
      case "ACCEPT" -> Optional.of(packets + " are not accepted there by it");
      case "DNAT", "REDIRECT" -> Optional.of(packets + " keep their destination there");
      case "MASQUERADE", "SNAT" -> Optional.of(packets + " keep their source there");
      case "" -> Optional.empty();
      default ->
          rule.target().equals(rule.target().toUpperCase(Locale.ROOT))
                  && !rule.target().contains("-")
              ? Optional.empty()
              : Optional.of(packets + " do not go through " + rule.target() + " there");
    };
  }
}
