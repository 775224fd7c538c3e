package dev.gumshoe.remote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line as a POSIX shell splits it (POSIX.1-2024, Shell Command Language, 2.2 Quoting), as
 * long as nothing in it would be expanded or acted upon.
 */
final class WordReader {
  private static final String SYNTAX = "$`;|&<>()*?[]!{}#~\n\r";
  private static final String SYNTAX_OF_PATHS = SYNTAX.replace("~", "");
  private static final String ESCAPED_IN_DOUBLE_QUOTES = "$`\"\\\n";

  private final String line;
  private final String syntax;
  private final List<String> words = new ArrayList<>();
  private @Nullable StringBuilder word;
  private int at;

  private WordReader(String line, String syntax) {
    this.line = line;
    this.syntax = syntax;
  }

  static WordReader ofWords(String line) {
    return new WordReader(line, SYNTAX);
  }

  /** A tilde at the start of a word stays as it is. */
  static WordReader ofPaths(String line) {
    return new WordReader(line, SYNTAX_OF_PATHS);
  }

  ShellWords.Split read() {
    while (at < line.length()) {
      int start = at;
      String fault = next(line.charAt(at));
      if (fault != null) {
        return new ShellWords.Split.Rejected(start, fault);
      }
    }
    endWord();
    return new ShellWords.Split.Words(words);
  }

  /** Takes what begins with {@code c}; what is wrong, or null. */
  private @Nullable String next(char c) {
    return switch (c) {
      case ' ', '\t' -> {
        endWord();
        at++;
        yield null;
      }
      case '\'' -> single();
      case '"' -> doubled();
      case '\\' -> escaped();
      default -> {
        if (isSyntax(c)) {
          yield "The character \"" + c + "\" is shell syntax here.";
        }
        append(c);
        at++;
        yield null;
      }
    };
  }

  private boolean isSyntax(char c) {
    boolean onlyAtStart = c == '#' || c == '~' || c == '!' || c == '{' || c == '}';
    return syntax.indexOf(c) >= 0 && (!onlyAtStart || word == null);
  }

  private @Nullable String single() {
    int end = line.indexOf('\'', at + 1);
    if (end < 0) {
      return "A single quote is not closed.";
    }
    current().append(line, at + 1, end);
    at = end + 1;
    return null;
  }

  private @Nullable String doubled() {
    StringBuilder into = current();
    for (int i = at + 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        at = i + 1;
        return null;
      }
      if (c == '$' || c == '`') {
        return "The character \"" + c + "\" is shell syntax inside double quotes.";
      }
      boolean escape =
          c == '\\'
              && i + 1 < line.length()
              && ESCAPED_IN_DOUBLE_QUOTES.indexOf(line.charAt(i + 1)) >= 0;
      if (escape) {
        i++;
        c = line.charAt(i);
      }
      if (!(escape && c == '\n')) {
        into.append(c);
      }
    }
    return "A double quote is not closed.";
  }

  private @Nullable String escaped() {
    if (at + 1 >= line.length()) {
      return "A backslash at the end quotes nothing.";
    }
    if (line.charAt(at + 1) != '\n') {
      append(line.charAt(at + 1));
    }
    at += 2;
    return null;
  }

  private void append(char c) {
    current().append(c);
  }

  private StringBuilder current() {
    if (word == null) {
      word = new StringBuilder();
    }
    return word;
  }

  private void endWord() {
    if (word != null) {
      words.add(word.toString());
      word = null;
    }
  }
}
