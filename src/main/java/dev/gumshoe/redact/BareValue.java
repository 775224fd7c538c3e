package dev.gumshoe.redact;

/**
 * Where a value without quotes ends.
 *
 * @param text it is in
 * @param from where it begins
 * @param before what stands before its name: one of {@code ,;&}, where names and values are
 *     separated so; a space where only a space can end it; else something else
 */
record BareValue(String text, int from, char before) {
  private static final int LONGEST_NAME = 60;

  /**
   * A value.
   *
   * @param name a place in its name
   */
  static BareValue at(String text, int name, int from) {
    int at = name;
    while (at > 0 && name - at < LONGEST_NAME && nameLetter(text.charAt(at - 1))) {
      at--;
    }
    char before = at == 0 ? '\n' : text.charAt(at - 1);
    return new BareValue(text, from, before == '?' ? '&' : before);
  }

  int end(int line) {
    int at = from;
    while (at < line && !ends(at, line)) {
      at++;
    }
    return at;
  }

  private boolean ends(int at, int line) {
    char letter = text.charAt(at);
    if (Character.isWhitespace(letter) || letter == '\0') {
      return true;
    }
    char next = at + 1 < line ? text.charAt(at + 1) : '\n';
    if (Character.isWhitespace(before) || before == '\0') {
      return switch (letter) {
        case '"' -> Character.isWhitespace(next) || ",:)}]\\".indexOf(next) >= 0;
        case '\\' -> next == '"' || next == 'n' || next == '\\';
        case '\'', ',', ';' -> Character.isWhitespace(next);
        default -> false;
      };
    }
    return switch (letter) {
      case '"', '\'', '`' -> Character.isWhitespace(next) || ",;:&)}]\0\\".indexOf(next) >= 0;
      case ',', ';', '&' ->
          Character.isWhitespace(next) || (letter == before && named(at + 1, line));
      case '\\' -> "nrt\"'u".indexOf(next) >= 0;
      default -> false;
    };
  }

  /** Whether another {@code name=} begins here. */
  private boolean named(int start, int line) {
    int at = start;
    while (at < line
        && at - start < LONGEST_NAME
        && (nameLetter(text.charAt(at)) || text.charAt(at) == ' ')) {
      at++;
    }
    return at > start && at < line && text.charAt(at) == '=';
  }

  private static boolean nameLetter(char letter) {
    return Character.isLetterOrDigit(letter) || "_.-".indexOf(letter) >= 0;
  }
}
