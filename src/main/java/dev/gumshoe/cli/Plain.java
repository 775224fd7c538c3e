package dev.gumshoe.cli;

/** Text of a node for a terminal: nothing in it can move the cursor, set colours or ring. */
final class Plain {
  private Plain() {}

  /** One line of it. */
  static String line(String text) {
    return text.replace('\n', ' ')
        .replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD");
  }
}
