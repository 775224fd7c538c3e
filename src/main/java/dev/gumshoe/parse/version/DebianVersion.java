package dev.gumshoe.parse.version;

/** {@code [epoch:]upstream[-revision]}, by the algorithm of deb-version(7). */
final class DebianVersion {
  private DebianVersion() {}

  static int compare(String one, String other) {
    int epoch = Digits.compare(epoch(one), epoch(other));
    if (epoch != 0) {
      return epoch;
    }
    int upstream = part(upstream(one), upstream(other));
    return upstream != 0 ? upstream : part(revision(one), revision(other));
  }

  private static String epoch(String version) {
    int colon = version.indexOf(':');
    return colon < 0 ? "0" : version.substring(0, colon);
  }

  private static String withoutEpoch(String version) {
    return version.substring(version.indexOf(':') + 1);
  }

  private static String upstream(String version) {
    String rest = withoutEpoch(version);
    int dash = rest.lastIndexOf('-');
    return dash < 0 ? rest : rest.substring(0, dash);
  }

  private static String revision(String version) {
    String rest = withoutEpoch(version);
    int dash = rest.lastIndexOf('-');
    return dash < 0 ? "" : rest.substring(dash + 1);
  }

  /** What is no digit and what is, by turns. */
  private static int part(String one, String other) {
    int at = 0;
    int and = 0;
    while (at < one.length() || and < other.length()) {
      while (!number(one, at) || !number(other, and)) {
        int order = Integer.compare(weight(one, at), weight(other, and));
        if (order != 0) {
          return order;
        }
        at++;
        and++;
      }
      int atEnd = Digits.end(one, at);
      int andEnd = Digits.end(other, and);
      int order = Digits.compare(Digits.cut(one, at, atEnd), Digits.cut(other, and, andEnd));
      if (order != 0) {
        return order;
      }
      at = atEnd;
      and = andEnd;
    }
    return 0;
  }

  /** Whether a number begins here; at the end there is an empty one, which is 0. */
  private static boolean number(String text, int at) {
    return at >= text.length() || Digits.is(text.charAt(at));
  }

  /** A tilde comes before the end, the end before letters, letters before all else. */
  private static int weight(String text, int at) {
    if (at >= text.length() || Digits.is(text.charAt(at))) {
      return 0;
    }
    char c = text.charAt(at);
    if (c == '~') {
      return -1;
    }
    return Character.isLetter(c) ? c : c + 0x10000;
  }
}
