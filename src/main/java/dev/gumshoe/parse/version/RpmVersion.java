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
    int at = 0;
    int and = 0;
    while (true) {
      at = next(one, at);
      and = next(other, and);
      char first = at < one.length() ? one.charAt(at) : 0;
      char second = and < other.length() ? other.charAt(and) : 0;
      if (first == '~' || second == '~' || first == '^' || second == '^') {
        int order = marks(first, second);
        if (order != 0) {
          return order;
        }
        at++;
        and++;
        continue;
      }
      if (first == 0 || second == 0) {
        return Integer.compare(one.length() - at, other.length() - and);
      }
      boolean numeric = Digits.is(first);
      int atEnd = end(one, at, numeric);
      int andEnd = end(other, and, numeric);
      if (andEnd == and) {
        return numeric ? 1 : -1; // a number is newer than letters
      }
      String a = one.substring(at, atEnd);
      String b = other.substring(and, andEnd);
      int order = numeric ? Digits.compare(a, b) : a.compareTo(b);
      if (order != 0) {
        return order;
      }
      at = atEnd;
      and = andEnd;
    }
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

  /** Everything that is no letter, digit, tilde or caret only separates. */
  private static int next(String text, int from) {
    int at = from;
    while (at < text.length()
        && !letter(text.charAt(at))
        && !Digits.is(text.charAt(at))
        && text.charAt(at) != '~'
        && text.charAt(at) != '^') {
      at++;
    }
    return at;
  }

  private static int end(String text, int from, boolean numeric) {
    int at = from;
    while (at < text.length() && (numeric ? Digits.is(text.charAt(at)) : letter(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
