package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.netfilter.compare.Note.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sides are rule sets of different backends, or one does not show all that packets meet. */
final class OtherBackend implements Explanation {
  @Override
  public Stream<Note> on(Compared compared) {
    var notes = new ArrayList<Note>();
    String left = compared.left().backend();
    String right = compared.right().backend();
    if (!left.isEmpty() && !right.isEmpty() && !left.equals(right)) {
      notes.add(differ(compared));
    }
    notes.addAll(hidden(compared.left(), compared.sides().left()));
    notes.addAll(hidden(compared.right(), compared.sides().right()));
    return notes.stream();
  }

  private static Note differ(Compared compared) {
    boolean same = compared.tables().stream().allMatch(TableComparison::equal);
    String sentence =
        "%s is the %s rule set, %s the %s one: in one network namespace the kernel asks both."
            .formatted(
                compared.sides().left(),
                compared.left().backend(),
                compared.sides().right(),
                compared.right().backend());
    return new Note(same ? Weight.MINOR : Weight.SERIOUS, "", "", sentence);
  }

  private static List<Note> hidden(RuleSet rules, String side) {
    var notes = new ArrayList<Note>();
    if (rules.otherBackendHasTables()) {
      notes.add(
          new Note(
              Weight.SERIOUS,
              "",
              "",
              "On "
                  + side
                  + " there are legacy tables too, which this output does not show:"
                  + " iptables-legacy-save shows them."));
    }
    if (!rules.hiddenTables().isEmpty()) {
      String names = String.join(", ", rules.hiddenTables());
      notes.add(
          new Note(
              Weight.SERIOUS,
              "",
              "",
              "On %s table %s holds rules that only nft list ruleset can show; they are not compared."
                  .formatted(side, names)));
    }
    return notes;
  }
}
