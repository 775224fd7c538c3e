package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Chain;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of {@code iptables-save}. What {@code iptables-restore} would refuse is a problem
 * here too.
 */
final class SaveReader {
  private final Problems problems;
  private final List<Table> tables = new ArrayList<>();
  private @Nullable TableDraft table;
  private int last;

  SaveReader(Problems problems) {
    this.problems = problems;
  }

  void read(Line line) {
    if (line.text().isEmpty() || line.text().charAt(0) == '#') {
      return;
    }
    last = line.number();
    TableDraft open = table;
    if (open == null) {
      outside(line);
    } else {
      inside(open, line);
    }
  }

  /** The tables; a table that no COMMIT ended is a problem, and is among them. */
  List<Table> end() {
    TableDraft open = table;
    if (open != null) {
      problems.add(last, "the output ends inside table " + open.name() + ": COMMIT is missing");
      tables.add(open.build());
    }
    return tables;
  }

  private void outside(Line line) {
    String text = line.text().strip();
    if (text.length() > 1 && text.charAt(0) == '*') {
      table = new TableDraft(text.substring(1).strip(), line.number());
    } else if (text.startsWith("-A ") || text.startsWith("[")) {
      problems.add(line, "this rule stands outside any table");
    } else if (!text.isEmpty()) {
      problems.unread(line, "a line of iptables-save");
    }
  }

  private void inside(TableDraft open, Line line) {
    String text = line.text().strip();
    if (text.equals("COMMIT")) {
      tables.add(open.build());
      table = null;
    } else if (text.startsWith(":")) {
      chain(open, line, text);
    } else {
      RuleLine.read(line, problems)
          .ifPresent(
              rule -> {
                if (!open.declares(rule.chain())) {
                  problems.add(line, "the rule's chain " + rule.chain() + " was not declared");
                }
                open.add(rule);
              });
    }
  }

  private void chain(TableDraft open, Line line, String text) {
    String[] words = text.substring(1).split("[ \t]+");
    boolean named = words.length >= 2 && !words[0].isEmpty();
    Optional<long[]> counters =
        words.length > 2 ? RuleLine.counters(words[2]) : Optional.of(new long[2]);
    if (!named || counters.isEmpty()) {
      problems.unread(line, "a chain (:NAME POLICY [packets:bytes])");
      return;
    }
    String policy = words[1].equals("-") ? "" : words[1];
    long[] counts = counters.get();
    if (!open.declare(new Chain(words[0], policy, counts[0], counts[1], line.number()))) {
      problems.add(line, "chain " + words[0] + " is declared twice");
    }
  }
}
