package dev.gumshoe.redact;

/** Secrets that are taken out of a text, from its beginning to its end. */
final class Edits {
  private final String text;
  private final StringBuilder clean = new StringBuilder();
  private int kept;

  Edits(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Takes out what stands from here to there. */
  void remove(int from, int to) {
    clean.append(text, kept, from).append(Secrets.GONE);
    kept = to;
  }

  /** The same of a number, for which a string stands. */
  void removeNumber(int from, int to) {
    clean.append(text, kept, from).append('"').append(Secrets.GONE).append('"');
    kept = to;
  }

  /** The text without what was taken out. */
  String made() {
    return kept == 0 ? text : clean.append(text, kept, text.length()).toString();
  }
}
