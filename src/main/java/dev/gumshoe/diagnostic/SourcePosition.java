package dev.gumshoe.diagnostic;

/**
 * A place in a text.
 *
 * @param file the name that the operator knows the text by
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 units
 */
public record SourcePosition(String file, int line, int column) {
  /** The form that compilers print and that terminals and editors make clickable. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
