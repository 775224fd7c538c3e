package dev.gumshoe.netfilter.print;

import dev.gumshoe.netfilter.extension.Quotes;

/** Words as {@code iptables-save} quotes them. */
final class Quoting {
  private Quoting() {}

  static void append(StringBuilder text, String word, Quotes quotes) {
    switch (quotes) {
      case ALWAYS -> quoted(text, word, "\"\\");
      case WHERE_NEEDED -> {
        if (plain(word)) {
          text.append(word);
        } else {
          quoted(text, word, "\"\\'");
        }
      }
      case NONE -> {
        if (readBackWhole(word)) {
          text.append(word);
        } else {
          quoted(text, word, "\"\\'");
        }
      }
    }
  }

  /** Whether it holds nothing but letters, digits, {@code _} and {@code -}. */
  private static boolean plain(String word) {
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      boolean safe =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == '_'
              || c == '-';
      if (!safe) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /** Whether a word of an extension that is not known needs no quotes to stay one word. */
  private static boolean readBackWhole(String word) {
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      if (c == ' ' || c == '\t' || c == '"' || c == '\\') {
        return false;
      }
    }
    return !word.isEmpty();
  }

  private static void quoted(StringBuilder text, String word, String escaped) {
    text.append('"');
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      if (escaped.indexOf(c) >= 0) {
        text.append('\\');
      }
      text.append(c);
    }
    text.append('"');
  }
}
