package dev.gumshoe.report.rules;

import dev.gumshoe.netfilter.compare.Comparison;
import dev.gumshoe.report.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Where two rule sets differ, before it is drawn: chain by chain, with runs of rules that are the
 * same folded.
 *
 * @param left what the left side is called
 * @param right what the right side is called
 * @param rows from top to bottom
 * @param legend what the signs mean
 */
public record RuleTable(String left, String right, List<RuleRow> rows, String legend) {
  private static final int MOST = 80;

  public RuleTable {
    rows = List.copyOf(rows);
  }

  /** The chains that differ; of very many rows the first. */
  public static RuleTable of(Comparison comparison, String left, String right, Wording words) {
    List<RuleRow> all = new RuleRows(words).of(comparison);
    var rows = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
    long more = all.stream().skip(MOST).filter(row -> row instanceof RuleRow.Pair).count();
    if (more > 0) {
      rows.add(new RuleRow.Remark(words.count("rules.more", more)));
    }
    return new RuleTable(
        RuleRows.shown(left), RuleRows.shown(right), rows, words.say("rules.legend"));
  }

  /** The same in parts of at most so many rows, each for a picture of its own. */
  public List<RuleTable> parts(int most) {
    var parts = new ArrayList<RuleTable>();
    for (int from = 0; from < rows.size(); from += most) {
      int to = Math.min(rows.size(), from + most);
      parts.add(new RuleTable(left, right, rows.subList(from, to), legend));
    }
    return parts;
  }
}
