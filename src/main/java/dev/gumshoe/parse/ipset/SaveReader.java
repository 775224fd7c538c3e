package dev.gumshoe.parse.ipset;

import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the lines of {@code ipset save}: {@code create SET TYPE …}, {@code add SET MEMBER …}. */
final class SaveReader {
  private final Problems problems;
  private final Map<String, SetDraft> sets = new LinkedHashMap<>();

  SaveReader(Problems problems) {
    this.problems = problems;
  }

  void read(Line line) {
    String text = line.text().strip();
    if (text.isEmpty()) {
      return;
    }
    String[] words = text.split("[ \t]+", 4);
    if (words[0].equals("create") && words.length >= 3) {
      var set = new SetDraft(words[1], line.number());
      set.type = words[2];
      set.header = words.length > 3 ? words[3] : "";
      sets.put(words[1], set);
    } else if (words[0].equals("add") && words.length >= 3) {
      add(words, line);
    } else {
      problems.unread(line, "a line of ipset save");
    }
  }

  List<SetDraft> end() {
    return new ArrayList<>(sets.values());
  }

  private void add(String[] words, Line line) {
    SetDraft set = sets.get(words[1]);
    if (set == null) {
      problems.add(line, "set " + words[1] + " was not created above");
    } else {
      set.add(words.length > 3 ? words[2] + " " + words[3] : words[2], line.number());
    }
  }
}
