package dev.gumshoe.parse.ipset;

import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Problems;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of {@code ipset list}. */
final class ListReader {
  private final Problems problems;
  private final List<SetDraft> sets = new ArrayList<>();

  ListReader(Problems problems) {
    this.problems = problems;
  }

  void read(Line line) {
    String text = line.text().strip();
    if (text.startsWith("Name: ")) {
      sets.add(new SetDraft(text.substring(6).strip(), line.number()));
    } else if (text.isEmpty()) {
      return;
    } else if (sets.isEmpty()) {
      problems.unread(line, "a line of ipset list");
    } else if (sets.getLast().listed) {
      sets.getLast().add(text, line.number());
    } else {
      head(sets.getLast(), text, line);
    }
  }

  List<SetDraft> end() {
    for (SetDraft set : sets) {
      if (!set.listed) {
        problems.add(set.line, "the members of set " + set.name + " are not listed");
      }
    }
    return sets;
  }

  private void head(SetDraft set, String text, Line line) {
    int colon = text.indexOf(':');
    String value = text.substring(colon + 1).strip();
    switch (text.substring(0, Math.max(0, colon))) {
      case "Type" -> set.type = value;
      case "Header" -> set.header = value;
      case "References" -> set.references = Numbers.whole(value).orElse(0);
      case "Members" -> set.listed = true;
      case "Revision", "Size in memory", "Number of entries" -> {}
      default -> problems.unread(line, "a line of ipset list");
    }
  }
}
