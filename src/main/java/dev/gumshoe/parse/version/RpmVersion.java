package dev.gumshoe.parse.version;

/** {@code [epoch:]version[-release]}, by the algorithm of rpmvercmp (rpm-version(7)). */
final class RpmVersion {
  private RpmVersion() {}

  static int compare(String one, String other) {
    int epoch = Digits.compare(epoch(one), epoch(other));
    if (epoch != 0) {
      return epoch;
    }
    int version = segments(version(one), version(other));
    if (version != 0 || release(one).isEmpty() || release(other).isEmpty()) {
      return version; // without a release any release is meant
    }
    return segments(release(one), release(other));
  }

  private static String epoch(String text) {
    int colon = text.indexOf(':');
    return colon < 0 ? "0" : text.substring(0, colon);
  }

  private static String version(String text) {
    String rest = text.substring(text.indexOf(':') + 1);
    int dash = rest.indexOf('-');
    return dash < 0 ? rest : rest.substring(0, dash);
  }

  private static String release(String text) {
    String rest = text.substring(text.indexOf(':') + 1);
    int dash = rest.indexOf('-');
    return dash < 0 ? "" : rest.substring(dash + 1);
  }

  private static int segments(String one, String other) {
    int at = next(one, 0);
    int and = next(other, 0);
    while (at < one.length() || and < other.length()) {
      int atEnd = end(one, at);
      int andEnd = end(other, and);
      int order = segment(Digits.cut(one, at, atEnd), Digits.cut(other, and, andEnd));
      if (order != 0) {
        return order;
      }
      at = next(one, atEnd);
      and = next(other, andEnd);
    }
    return 0;
  }

  /** One segment each: digits, letters, a mark, or nothing where the text has ended. */
  private static int segment(String one, String other) {
    char first = one.isEmpty() ? 0 : one.charAt(0);
    char second = other.isEmpty() ? 0 : other.charAt(0);
    if (mark(first) || mark(second)) {
      return marks(first, second);
    }
    if (first == 0 || second == 0) {
      return Integer.compare(first, second); // whoever has more is newer
    }
    boolean numeric = Digits.is(first);
    if (numeric != Digits.is(second)) {
      return numeric ? 1 : -1; // a number is newer than letters
    }
    return numeric ? Digits.compare(one, other) : one.compareTo(other);
  }

  /** A tilde comes before the end; a caret after the end, and before anything else. */
  private static int marks(char first, char second) {
    if (first == second) {
      return 0;
    }
    if (first == '~' || second == '~') {
      return first == '~' ? -1 : 1;
    }
    if (first == '^') {
      return second == 0 ? 1 : -1;
    }
    return first == 0 ? -1 : 1;
  }

  /** Everything that is no letter, digit or mark only separates. */
  private static int next(String text, int from) {
    int at = from;
    while (at < text.length()
        && !letter(text.charAt(at))
        && !Digits.is(text.charAt(at))
        && !mark(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the segment that begins here ends. */
  private static int end(String text, int from) {
    if (from >= text.length()) {
      return from;
    }
    if (mark(text.charAt(from))) {
      return from + 1;
    }
    int at = Digits.end(text, from);
    while (at < text.length() && !Digits.is(text.charAt(from)) && letter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean mark(char c) {
    return c == '~' || c == '^';
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
