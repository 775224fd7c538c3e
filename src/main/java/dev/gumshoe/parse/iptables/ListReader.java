package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Chain;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Problems;
import java.util.List;

/** Reads the lines of {@code iptables -S}: one table, which the output does not name. */
final class ListReader {
  private final Problems problems;
  private final TableDraft table;

  ListReader(Problems problems, String tableName) {
    this.problems = problems;
    this.table = new TableDraft(tableName, 0);
  }

  void read(Line line) {
    if (line.blank() || line.text().charAt(0) == '#') {
      return;
    }
    String[] words = line.text().strip().split("[ \t]+");
    if (words[0].equals("-P") && words.length >= 3) {
      declare(line, words[1], words[2], words);
    } else if (words[0].equals("-N") && words.length >= 2) {
      declare(line, words[1], "", words);
    } else {
      RuleLine.read(line, problems).ifPresent(table::add);
    }
  }

  Table end() {
    return table.build();
  }

  /** {@code -P CHAIN POLICY}, with {@code -v} followed by {@code -c PACKETS BYTES}. */
  private void declare(Line line, String name, String policy, String[] words) {
    int counters = List.of(words).indexOf("-c");
    boolean counted = counters > 0 && words.length > counters + 2;
    long packets = counted ? Numbers.whole(words[counters + 1]).orElse(0) : 0;
    long bytes = counted ? Numbers.whole(words[counters + 2]).orElse(0) : 0;
    if (!table.declare(new Chain(name, policy, packets, bytes, line.number()))) {
      problems.add(line, "chain " + name + " is declared twice");
    }
  }
}
