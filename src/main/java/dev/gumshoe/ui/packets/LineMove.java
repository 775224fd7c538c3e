package dev.gumshoe.ui.packets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A text in which a line was moved.
 *
 * @param text with the line at its new place
 * @param caret still at its place in that line
 */
record LineMove(String text, int caret) {
  /**
   * Moves the line of the caret.
   *
   * @param step 1 to move it down, -1 to move it up; where it cannot go it stays
   */
  static LineMove of(String text, int caret, int step) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int line = (int) text.substring(0, caret).chars().filter(c -> c == '\n').count();
    int other = line + step;
    if (other < 0 || other >= lines.size()) {
      return new LineMove(text, caret);
    }
    int column = caret - (text.lastIndexOf('\n', caret - 1) + 1);
    Collections.swap(lines, line, other);
    int before = lines.subList(0, other).stream().mapToInt(each -> each.length() + 1).sum();
    return new LineMove(String.join("\n", lines), before + column);
  }
}
