package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.netfilter.compare.Note.Weight;
import java.util.stream.Stream;

/** One side has rules and the other has none at all. */
final class EmptySide implements Explanation {
  @Override
  public Stream<Note> on(Compared compared) {
    long left = rules(compared.left());
    long right = rules(compared.right());
    if ((left == 0) == (right == 0)) {
      return Stream.empty();
    }
    RuleSet empty = left == 0 ? compared.left() : compared.right();
    String full = left == 0 ? compared.sides().right() : compared.sides().left();
    String none = left == 0 ? compared.sides().left() : compared.sides().right();
    String sentence =
        "%s has %s rules, %s has none%s"
            .formatted(full, Math.max(left, right), none, why(empty, none));
    return Stream.of(new Note(Weight.DECISIVE, "", "", sentence));
  }

  private static long rules(RuleSet rules) {
    return rules.tables().stream().mapToLong(table -> table.rules().size()).sum();
  }

  private static String why(RuleSet empty, String name) {
    if (empty.otherBackendHasTables()) {
      return ": the tool there looks at the nf_tables rule set, and warns that the legacy one has"
          + " tables. iptables-legacy-save shows them.";
    }
    return switch (empty.backend()) {
      case "legacy" ->
          ": the tool there looks at the legacy rule set. If the rules are in nf_tables,"
              + " iptables-nft-save shows them.";
      case "nf_tables" ->
          ": the tool there looks at the nf_tables rule set. If the rules are in the legacy one,"
              + " iptables-legacy-save shows them.";
      default ->
          ". Which backend the tool of %s looks at is not known; iptables -V there tells."
              .formatted(name);
    };
  }
}
