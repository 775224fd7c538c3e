package dev.gumshoe.parse.iptables;

import dev.gumshoe.netfilter.extension.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The words of one line after another, split as {@code iptables-restore} does: spaces and tabs
 * separate; double quotes hold a word together and end it, and a backslash in them takes the next
 * character as it is. For one thread.
 */
final class LineWords {
  /** The loader has room for 255 arguments, of which it fills in three itself and ends with one. */
  private static final int MOST_WORDS = 251;

  private static final int MOST_BYTES = 1023;
  private static final int BYTES_OF_A_CHARACTER = 3;

  private final WordTable table = new WordTable();
  private final StringBuilder made = new StringBuilder();
  private String[] words = new String[64];
  private boolean[] quoted = new boolean[64];
  private int count;

  /** How many words there are. */
  int count() {
    return count;
  }

  /** A word, counted from 0. */
  String get(int index) {
    return words[index];
  }

  /** Whether a word stood in quotes. */
  boolean quoted(int index) {
    return quoted[index];
  }

  /**
   * Splits a part of a text.
   *
   * @throws RefusedException where a quote is not closed, or the loader has no room for a word
   */
  void split(String text, int from, int to) {
    count = 0;
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t') {
        at++;
      } else if (c == '"') {
        at = inQuotes(text, at, to);
      } else {
        at = plain(text, at, to);
      }
    }
    if (count > MOST_WORDS) {
      throw new RefusedException("this line has " + count + " words; the loader takes 251");
    }
  }

  private int plain(String text, int from, int to) {
    int hash = 0;
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t') {
        break;
      }
      if (c == '"') {
        return mixed(text, from, at, to);
      }
      hash = 31 * hash + c;
      at++;
    }
    add(table.word(text, from, at, hash), false);
    return at;
  }

  private int inQuotes(String text, int open, int to) {
    int hash = 0;
    int at = open + 1;
    while (at < to) {
      char c = text.charAt(at);
      if (c == '"') {
        add(table.word(text, open + 1, at, hash), true);
        return at + 1;
      }
      if (c == '\\') {
        break;
      }
      hash = 31 * hash + c;
      at++;
    }
    return mixed(text, open, open, to);
  }

  /** A word that has to be put together: the plain part before a quote, then what is in quotes. */
  private int mixed(String text, int from, int open, int to) {
    made.setLength(0);
    made.append(text, from, open);
    int at = open + 1;
    while (at < to && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < to) {
        at++;
      }
      made.append(text.charAt(at));
      at++;
    }
    if (at >= to) {
      throw new RefusedException("a quote in this rule is not closed");
    }
    add(made.toString(), true);
    return at + 1;
  }

  private void add(String word, boolean inQuotes) {
    if (word.length() > MOST_BYTES / BYTES_OF_A_CHARACTER
        && word.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new RefusedException("a word of this line has more than 1023 bytes");
    }
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
      quoted = Arrays.copyOf(quoted, 2 * count);
    }
    words[count] = word;
    quoted[count] = inQuotes;
    count++;
  }
}
