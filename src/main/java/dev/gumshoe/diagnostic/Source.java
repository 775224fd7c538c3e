package dev.gumshoe.diagnostic;

import java.util.List;

/**
 * A text and the name that the operator knows it by.
 *
 * @param file name or path, as it is shown
 * @param text the whole text
 */
public record Source(String file, String text) {
  /** The lines, without their ends. */
  public List<String> lines() {
    return text.lines().toList();
  }

  /** A place in it; line and column counted from 1. */
  public SourcePosition at(int line, int column) {
    return new SourcePosition(file, line, column);
  }
}
