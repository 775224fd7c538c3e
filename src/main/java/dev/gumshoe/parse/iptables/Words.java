package dev.gumshoe.parse.iptables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a rule into words as {@code iptables-restore} does: spaces and tabs separate; double
 * quotes hold a word together, and a backslash in them takes the next character as it is.
 */
final class Words {
  private final List<Word> found = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  private Words() {}

  /** The words; empty when a quote is not closed. */
  static Optional<List<Word>> of(String text) {
    var words = new Words();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at = words.quoted(text, at + 1);
        if (at < 0) {
          return Optional.empty();
        }
      } else {
        words.plain(c);
        at++;
      }
    }
    words.end();
    return Optional.of(words.found);
  }

  private void plain(char c) {
    if (c == ' ' || c == '\t') {
      end();
    } else {
      word.append(c);
    }
  }

  /** Reads to the closing quote, which ends the word; gives the place after it, -1 without one. */
  private int quoted(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        found.add(new Word(word.toString(), true));
        word.setLength(0);
        return at + 1;
      }
      boolean escape = c == '\\' && at + 1 < text.length();
      if (escape) {
        at++;
      }
      word.append(text.charAt(at));
    }
    return -1;
  }

  private void end() {
    if (!word.isEmpty()) {
      found.add(new Word(word.toString(), false));
      word.setLength(0);
    }
  }
}
