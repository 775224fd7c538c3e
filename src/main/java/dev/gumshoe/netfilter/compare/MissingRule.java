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
                    "Only %s (line %s) %s %s; %s does not."
                        .formatted(has, rule.line(), effect, packets(rule), lacks)));
  }

  private static String packets(Rule rule) {
    return rule.comment().isEmpty()
        ? "what matches in " + rule.chain()
        : "packets of \"" + rule.comment() + "\"";
  }

  private static Optional<String> effect(Rule rule) {
    return switch (rule.target()) {
      case "DROP" -> Optional.of("drops");
      case "REJECT" -> Optional.of("rejects");
      case "ACCEPT" -> Optional.of("accepts");
      case "DNAT", "REDIRECT" -> Optional.of("changes the destination of");
      case "MASQUERADE", "SNAT" -> Optional.of("changes the source of");
      case "" -> Optional.empty();
      default -> leads(rule) ? Optional.of("leads through " + rule.target()) : Optional.empty();
    };
  }

  /** Extensions have names in capitals without a dash; chains that programs make have dashes. */
  private static boolean leads(Rule rule) {
    String name = rule.target();
    return name.contains("-") || !name.equals(name.toUpperCase(Locale.ROOT));
  }
}
