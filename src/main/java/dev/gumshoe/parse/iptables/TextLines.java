package dev.gumshoe.parse.iptables;

/** The lines of a text, by their places; a line ends as {@code parse.Lines} says. */
final class TextLines {
  /** Is given each line. */
  @FunctionalInterface
  interface Reader {
    /** The line from here to there, without its end; its number is counted from 1. */
    void line(int from, int to, int number);
  }

  private final String text;

  TextLines(String text) {
    this.text = text;
  }

  /** How many lines there are. */
  static int count(String text) {
    int count = 0;
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      from = end < 0 ? text.length() : end + 1;
      count++;
    }
    return count;
  }

  void forEach(Reader reader) {
    int number = 0;
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int stop = end < 0 ? text.length() : end;
      boolean carriageReturn = stop > from && text.charAt(stop - 1) == '\r';
      reader.line(from, carriageReturn ? stop - 1 : stop, ++number);
      from = stop + 1;
    }
  }
}
