package dev.gumshoe.evidence;

import java.util.List;

/**
 * Output that is only shown.
 *
 * @param lines how many there are
 * @param text the lines
 */
public record PlainText(long lines, List<TextLine> text) implements Evidence {
  public PlainText {
    text = List.copyOf(text);
  }

  /** A line. */
  public record TextLine(String text, int line) {}
}
