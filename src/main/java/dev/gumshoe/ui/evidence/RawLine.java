package dev.gumshoe.ui.evidence;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A line as the target printed it.
 *
 * @param number counted from 1 through standard output and on through standard error; 0 for a line
 *     that Gumshoe puts in between
 * @param text what is shown: control characters as pictures, cut where it is longer than anybody
 *     reads
 * @param decides whether the decision rests on it
 */
public record RawLine(int number, String text, boolean decides) {
  private static final int WIDEST = 4_000;

  /** All lines of a capture. */
  public static List<RawLine> of(Capture capture, Set<Integer> deciding) {
    var lines = new ArrayList<RawLine>();
    add(lines, capture.stdout(), 1, deciding);
    int printed = lines.isEmpty() ? 0 : lines.getLast().number();
    cut(lines, capture.stdout());
    if (!capture.stderr().text().isEmpty()) {
      lines.add(between("standard error"));
      add(lines, capture.stderr(), printed + 1, deciding);
      cut(lines, capture.stderr());
    }
    return lines;
  }

  private static void add(List<RawLine> lines, Output output, int first, Set<Integer> deciding) {
    int number = first;
    for (String text : (Iterable<String>) output.text().lines()::iterator) {
      lines.add(new RawLine(number, shown(text), deciding.contains(number)));
      number++;
    }
  }

  private static void cut(List<RawLine> lines, Output output) {
    if (output.truncated()) {
      lines.add(between("cut here: the output is longer than its limit"));
    }
  }

  private static RawLine between(String text) {
    return new RawLine(0, "── " + text + " ──", false);
  }

  private static String shown(String text) {
    String whole =
        text.length() <= WIDEST
            ? text
            : text.substring(0, WIDEST)
                + " … (%d more characters)".formatted(text.length() - WIDEST);
    var out = new StringBuilder(whole.length());
    whole.chars().forEach(c -> out.append(picture((char) c)));
    return out.toString();
  }

  /**
   * Control characters stand as their pictures (Unicode block Control Pictures); a tab as spaces.
   */
  private static String picture(char c) {
    if (c == '\t') {
      return "    ";
    }
    return String.valueOf(c < ' ' ? (char) (0x2400 + c) : c == 0x7f ? '\u2421' : c);
  }
}
