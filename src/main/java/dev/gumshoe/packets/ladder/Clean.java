package dev.gumshoe.packets.ladder;

/** Text that may come from anywhere, as one line that cannot change how others look. */
final class Clean {
  private Clean() {}

  /**
   * Breaks become spaces; controls, overrides of the writing direction, and what is no character at
   * all (Unicode Technical Report 36, section 2.10.2) become U+FFFD.
   */
  static String line(String text) {
    String line = text.strip().replaceAll("\\R|\\t", " ");
    if (line.codePoints().noneMatch(Clean::hidden)) {
      return line;
    }
    var clean = new StringBuilder(line.length());
    line.codePoints().forEach(point -> clean.appendCodePoint(hidden(point) ? 0xFFFD : point));
    return clean.toString();
  }

  private static boolean hidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
