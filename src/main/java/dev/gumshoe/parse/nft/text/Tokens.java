package dev.gumshoe.parse.nft.text;

import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.nft.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits text into pieces as the scanner of nft does (scanner.l): words, strings in quotes, which
 * have no escapes, and marks. Line ends are kept. Comments are left out, except for those in which
 * nft writes handles ({@code # handle 5}) and what it cannot show ({@code # xt_recent}).
 */
final class Tokens {
  private static final String MARKS = "{}(),;";
  private static final String OPERATORS = "&|^";
  private static final Pattern HANDLE = Pattern.compile("#\\s{0,9}handle (\\d{1,18})");
  private static final Pattern EXTENSION = Pattern.compile("# (xt_[\\w-]{1,40})");

  /** {@code redirect to :tcp dport map}: the colon is no part of the word behind it. */
  private static final Pattern PORT_BY_SELECTOR = Pattern.compile(":[a-z]{2,9} ");

  private static final Pattern COMPARISON = Pattern.compile("!=|==|<=|>=|<<|>>|[<>!=]");

  private final List<Token> found = new ArrayList<>();
  private int line;
  private String text = "";
  private int at;
  private boolean glued;

  private Tokens() {}

  /** The pieces of all lines; each line ends with one of kind END, except where it goes on. */
  static List<Token> of(List<Line> lines) {
    var tokens = new Tokens();
    lines.forEach(tokens::line);
    return tokens.found;
  }

  private void line(Line read) {
    line = read.number();
    text = read.text();
    at = 0;
    glued = false;
    boolean goesOn = text.endsWith("\\");
    int end = goesOn ? text.length() - 1 : text.length();
    while (at < end) {
      next(end);
    }
    if (!goesOn) {
      add(Kind.END, "\n");
    }
  }

  private void next(int end) {
    char c = text.charAt(at);
    if (c == ' ' || c == '\t') {
      at++;
      glued = false;
    } else if (c == '#') {
      comment(end);
    } else if (c == '"') {
      quoted(end);
    } else if (MARKS.indexOf(c) >= 0 || OPERATORS.indexOf(c) >= 0) {
      at++;
      add(MARKS.indexOf(c) >= 0 ? Kind.MARK : Kind.WORD, String.valueOf(c));
    } else {
      word(end);
    }
  }

  private void comment(int end) {
    Matcher handle = HANDLE.matcher(text).region(at, end);
    Matcher extension = EXTENSION.matcher(text).region(at, end);
    if (handle.lookingAt()) {
      add(Kind.HANDLE, handle.group(1));
      at = handle.end();
    } else if (extension.lookingAt()) {
      add(Kind.WORD, extension.group(1));
      at = extension.end();
    } else {
      at = end;
    }
  }

  /** A string; one that is not closed ends with its line. */
  private void quoted(int end) {
    int close = text.indexOf('"', at + 1);
    int stop = close < 0 || close >= end ? end : close;
    add(Kind.QUOTED, text.substring(at + 1, stop));
    at = Math.min(end, stop + 1);
  }

  private void word(int end) {
    Matcher comparison = COMPARISON.matcher(text).region(at, end);
    if (comparison.lookingAt()) {
      at = comparison.end();
      add(Kind.WORD, comparison.group());
      return;
    }
    if (PORT_BY_SELECTOR.matcher(text).region(at, end).lookingAt()) {
      at++;
      add(Kind.WORD, ":");
      return;
    }
    int from = at;
    while (at < end && !ends(text.charAt(at))) {
      at++;
    }
    boolean colon = text.charAt(at - 1) == ':' && at - from > 1 && text.charAt(at - 2) != ':';
    if (colon) {
      add(Kind.WORD, text.substring(from, at - 1));
      add(Kind.WORD, ":");
    } else {
      add(Kind.WORD, text.substring(from, at));
    }
  }

  private static boolean ends(char c) {
    return c == ' ' || c == '\t' || c == '"' || MARKS.indexOf(c) >= 0 || OPERATORS.indexOf(c) >= 0;
  }

  private void add(Kind kind, String piece) {
    found.add(new Token(kind, piece, glued, line));
    glued = kind != Kind.END;
  }
}
