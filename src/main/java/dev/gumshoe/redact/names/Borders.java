package dev.gumshoe.redact.names;

/** Where words of a text begin and end. */
final class Borders {
  private Borders() {}

  /** Whether a word can begin here; behind {@code \n} and its like of JSON, too. */
  static boolean before(CharSequence text, int at) {
    return at == 0 || !word(text.charAt(at - 1)) || escape(text, at);
  }

  /** Whether a word can end before this place. */
  static boolean behind(CharSequence text, int at) {
    return at >= text.length() || !word(text.charAt(at));
  }

  /** Whether an escape of JSON ends here. */
  static boolean escape(CharSequence text, int at) {
    return at >= 2 && text.charAt(at - 2) == '\\' && "nrt".indexOf(text.charAt(at - 1)) >= 0;
  }

  private static boolean word(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
