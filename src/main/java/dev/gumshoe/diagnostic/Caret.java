package dev.gumshoe.diagnostic;

import java.util.List;
import java.util.Locale;

/** Prints a problem as compilers do: place, message, the line, and a caret under the column. */
public final class Caret {
  private static final int WIDEST = 160;

  private Caret() {}

  /**
   * The problem in three lines, without a line end.
   *
   * @param lines the lines of the source that the problem's position speaks of
   */
  public static String render(Problem problem, List<String> lines) {
    String head =
        "%s: %s: %s [%s]"
            .formatted(
                problem.at(),
                problem.severity().name().toLowerCase(Locale.ROOT),
                printable(problem.message()),
                problem.rule());
    int line = problem.at().line();
    if (line < 1 || line > lines.size()) {
      return head;
    }
    String text = lines.get(line - 1);
    int column = Math.clamp(problem.at().column(), 1, text.length() + 1);
    int from = column > WIDEST ? column - WIDEST / 2 : 1;
    String shown = printable(text.substring(from - 1, Math.min(text.length(), from - 1 + WIDEST)));
    return head + "\n    " + shown + "\n    " + " ".repeat(column - from) + "^";
  }

  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
