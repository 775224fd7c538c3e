package dev.gumshoe.parse.nft.text;

/**
 * A piece of nft's text.
 *
 * @param kind what it is
 * @param text without quotes
 * @param glued whether nothing stands between it and the piece before
 * @param line counted as in the capture
 */
record Token(Kind kind, String text, boolean glued, int line) {
  enum Kind {
    WORD,
    QUOTED,
    MARK,
    HANDLE,
    END
  }

  boolean is(String word) {
    return kind != Kind.QUOTED && text.equals(word);
  }

  /** The end of a statement line: a line feed or a semicolon. */
  boolean ends() {
    return kind == Kind.END || kind == Kind.MARK && text.equals(";");
  }

  boolean closes() {
    return kind == Kind.MARK && text.equals("}");
  }

  String shown() {
    return kind == Kind.QUOTED ? '"' + text + '"' : text;
  }
}
