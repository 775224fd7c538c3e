package dev.gumshoe.redact.names;

/**
 * A text that is being changed from its beginning to its end. What a line has become longer or
 * shorter is taken from, or given to, the next two or more spaces in it: that is where columns are
 * filled up. One space always stays.
 */
final class Padded {
  private final String text;
  private final StringBuilder result;
  private int at;
  private int longer;

  Padded(String text) {
    this.text = text;
    this.result = new StringBuilder(text.length() + 64);
  }

  /** Puts a text in the place of a part that lies behind all parts before; others are left. */
  void replace(int from, int to, String by) {
    if (from >= at) {
      copy(from);
      result.append(by);
      longer += by.length() - (to - from);
      at = to;
    }
  }

  String finished() {
    copy(text.length());
    return result.toString();
  }

  private void copy(int to) {
    while (at < to) {
      char c = text.charAt(at);
      int end = at + 1;
      if (c == '\n') {
        longer = 0;
      } else if (c == ' ' && longer != 0) {
        while (end < to && text.charAt(end) == ' ') {
          end++;
        }
        spaces(end - at);
        at = end;
        continue;
      }
      result.append(c);
      at = end;
    }
  }

  private void spaces(int count) {
    int now = count < 2 ? count : Math.max(1, count - longer);
    longer -= count - now;
    result.append(" ".repeat(now));
  }
}
