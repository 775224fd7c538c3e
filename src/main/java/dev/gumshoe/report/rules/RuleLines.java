package dev.gumshoe.report.rules;

import java.util.ArrayList;
import java.util.List;

/** A table of two rule sets as lines of text, one below the other. */
public final class RuleLines {
  private RuleLines() {}

  /** The lines, without line feeds. */
  public static List<String> of(RuleTable table) {
    var lines = new ArrayList<String>();
    lines.add("\u2212 " + table.left());
    lines.add("+ " + table.right());
    for (RuleRow row : table.rows()) {
      switch (row) {
        case RuleRow.Chain(String text) -> {
          lines.add("");
          lines.add(text);
        }
        case RuleRow.Remark(String text) -> lines.add("       \u2026 " + text);
        case RuleRow.Pair(String sign, String left, String right) -> pair(lines, sign, left, right);
      }
    }
    lines.add("");
    lines.add(table.legend());
    return lines;
  }

  private static void pair(List<String> lines, String sign, String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      lines.add("  " + sign + "  " + left + right);
    } else {
      lines.add("  " + sign + "\u2212 " + left);
      lines.add("  " + sign + "+ " + right);
    }
  }
}
