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
    BARE,
    /** It is the pattern's last group, a number of JSON. */
    NUMBER
  }

  /** A shell has no other way to write a quote between quotes. */
  private static final String LEFT = "'\\''";

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
    return switch (value) {
      case GROUP, NUMBER -> matcher.start(matcher.groupCount());
      case QUOTED, BARE -> matcher.end();
    };
  }

  /** Where it ends, at the latest at the end of its line. */
  int end(String text, Matcher matcher, int line) {
    return switch (value) {
      case GROUP, NUMBER -> matcher.end(matcher.groupCount());
      case QUOTED ->
          quoted(
              text, matcher.end(), line, matcher.group("e").length(), matcher.group("q").charAt(0));
      case BARE -> bare(text, matcher, line);
    };
  }

  private static int bare(String text, Matcher matcher, int line) {
    return BareValue.at(text, matcher.start(), matcher.end()).end(line);
  }

  /** Up to the same quote, escaped as often; a quote that is escaped more often is in the value. */
  private static int quoted(String text, int from, int line, int escapes, char quote) {
    int slashes = 0;
    for (int at = from; at < line; at++) {
      char letter = text.charAt(at);
      if (letter == quote && (slashes <= escapes || doubled(text, at, from, quote) > 0)) {
        int again = doubled(text, at, from, quote);
        if (again == 0) {
          return at - slashes;
        }
        at += again - 1;
      }
      slashes = letter == '\\' ? slashes + 1 : 0;
    }
    return line;
  }

  /** How long a quote in the value is: doubled in YAML, left and entered again in a shell. */
  private static int doubled(String text, int at, int from, char quote) {
    if (quote != '\'') {
      return 0;
    }
    if (text.startsWith(LEFT, at)) {
      return LEFT.length();
    }
    return at > from && text.startsWith("''", at) ? 2 : 0;
  }
}
