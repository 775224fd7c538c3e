package dev.gumshoe.parse.version;

/** Numbers as long as anybody writes them. */
final class Digits {
  private Digits() {}

  static boolean is(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean all(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> is((char) c));
  }

  /** Where the digits that begin here end. */
  static int end(String text, int from) {
    int at = from;
    while (at < text.length() && is(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** A part of a text; what lies behind its end is empty. */
  static String cut(String text, int from, int to) {
    return from >= text.length() ? "" : text.substring(from, to);
  }

  /** Compares two runs of digits as numbers; no digits are 0. */
  static int compare(String one, String other) {
    String first = one.replaceFirst("^0+", "");
    String second = other.replaceFirst("^0+", "");
    return first.length() == second.length()
        ? first.compareTo(second)
        : Integer.compare(first.length(), second.length());
  }
}
