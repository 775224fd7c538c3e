package dev.gumshoe.redact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way in which a secret is written in a line.
 *
 * @param pattern finds it; what stands before the secret is kept
 * @param value where the secret is
 * @param telltales one of these is in every line that it finds something in; in small letters
 */
record Form(Pattern pattern, Value value, List<String> telltales) {
  /** Where the secret is. */
  enum Value {
    /** It is the pattern's last group. */
    GROUP,
    /** It follows the pattern, up to the quote of the groups e and q. */
    QUOTED,
    /** It follows the pattern, without quotes. */
    BARE
  }

  private static final int LONGEST_NAME = 60;

  /** The text without what this finds. */
  String removedFrom(String text, String lower) {
    var lines = new HotLines(lower, telltales);
    var edits = new Edits(text);
    Matcher matcher = matcher(text);
    while (lines.next()) {
      int from = lines.start();
      while (from < lines.end() && matcher.region(from, lines.end()).find()) {
        int start = start(matcher);
        int end = end(text, matcher, lines.end());
        if (end > start) {
          edits.remove(start, end);
        }
        from = Math.max(Math.max(end, matcher.end()), from + 1);
      }
    }
    return edits.made();
  }

  /** Sees the text around its region, for a line is no text of its own. */
  Matcher matcher(String text) {
    return pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
  }

  /** Where the secret begins that was matched. */
  int start(Matcher matcher) {
    return value == Value.GROUP ? matcher.start(matcher.groupCount()) : matcher.end();
  }

  /** Where it ends, at the latest at the end of its line. */
  int end(String text, Matcher matcher, int line) {
    return switch (value) {
      case GROUP -> matcher.end(matcher.groupCount());
      case QUOTED ->
          quoted(
              text, matcher.end(), line, matcher.group("e").length(), matcher.group("q").charAt(0));
      case BARE -> bare(text, matcher.end(), line);
    };
  }

  /** Up to the same quote, escaped as often; a quote that is escaped more often is in the value. */
  private static int quoted(String text, int from, int line, int escapes, char quote) {
    int slashes = 0;
    for (int at = from; at < line; at++) {
      char letter = text.charAt(at);
      if (letter == quote && slashes <= escapes) {
        return at - slashes;
      }
      slashes = letter == '\\' ? slashes + 1 : 0;
    }
    return line;
  }

  private static int bare(String text, int from, int line) {
    for (int at = from; at < line; at++) {
      if (ends(text, at, line)) {
        return at;
      }
    }
    return line;
  }

  private static boolean ends(String text, int at, int line) {
    char letter = text.charAt(at);
    char next = at + 1 < line ? text.charAt(at + 1) : '\n';
    return switch (letter) {
      case ' ', '\t', '\r', '\0', '\u000b', '\f' -> true;
      case '"', '\'', '`' -> Character.isWhitespace(next) || ",;:&)}]\0\\".indexOf(next) >= 0;
      case ',', ';', '&' -> Character.isWhitespace(next) || named(text, at + 1, line);
      case '\\' -> "nrt\"'u".indexOf(next) >= 0;
      default -> false;
    };
  }

  /** Whether another {@code name=} begins here. */
  private static boolean named(String text, int from, int line) {
    int at = from;
    while (at < line && at - from < LONGEST_NAME && nameLetter(text.charAt(at))) {
      at++;
    }
    return at > from && at < line && text.charAt(at) == '=';
  }

  private static boolean nameLetter(char letter) {
    return Character.isLetterOrDigit(letter) || "_.- ".indexOf(letter) >= 0;
  }
}
