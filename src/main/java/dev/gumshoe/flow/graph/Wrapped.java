package dev.gumshoe.flow.graph;

import java.util.ArrayList;
import java.util.List;

/** Text in lines that fit a width. */
final class Wrapped {
  private static final int WIDE_FROM = 0x1100;

  private Wrapped() {}

  /**
   * Breaks a text at its spaces; a word that is longer than a line is broken too.
   *
   * @param width in characters of middling width; those of East Asian scripts count twice
   */
  static List<String> lines(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (!line.isEmpty() && width(line) + 1 + width(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(word);
      while (width(line) > width) {
        int end = fitting(line, width);
        lines.add(line.substring(0, end));
        line.delete(0, end);
      }
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static int fitting(CharSequence text, int width) {
    int end = 0;
    while (end < text.length() && width(text.subSequence(0, end + 1)) <= width) {
      end++;
    }
    boolean pairSplit = end > 1 && Character.isHighSurrogate(text.charAt(end - 1));
    return Math.max(1, pairSplit ? end - 1 : end);
  }

  private static int width(CharSequence text) {
    return text.codePoints().map(c -> c >= WIDE_FROM && !isNarrow(c) ? 2 : 1).sum();
  }

  /** General punctuation, arrows and signs are as wide as letters. */
  private static boolean isNarrow(int c) {
    return c >= 0x1E00 && c < 0x2E80;
  }
}
