package dev.gumshoe.ui.packets;

import java.util.ArrayList;
import java.util.List;

/**
 * Words as a shell reads them (POSIX, Shell Command Language 2.2 and 2.6.5): blanks and line ends
 * divide them, quotes and backslashes keep them together. Nothing is expanded.
 */
final class ShellWords {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean begun;
  private int at;

  private ShellWords(String text) {
    this.text = text;
  }

  /**
   * The words of a text.
   *
   * @throws IllegalArgumentException with a sentence, when a quote is not closed
   */
  static List<String> of(String text) {
    return new ShellWords(text).read();
  }

  /** A word as it must be typed to be read as this one. */
  static String quoted(String word) {
    boolean plain = !word.isEmpty() && word.chars().noneMatch(ShellWords::special);
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static boolean special(int character) {
    return Character.isWhitespace(character) || "'\"\\".indexOf(character) >= 0;
  }

  private List<String> read() {
    while (at < text.length()) {
      char character = text.charAt(at++);
      if (Character.isWhitespace(character)) {
        end();
      } else if (character == '\'' || character == '"') {
        quote(character);
      } else if (character == '\\' && at < text.length()) {
        take(text.charAt(at++));
      } else {
        take(character);
      }
    }
    end();
    return List.copyOf(words);
  }

  private void quote(char mark) {
    int from = at;
    begun = true;
    while (at < text.length() && text.charAt(at) != mark) {
      boolean escaped =
          mark == '"' && text.charAt(at) == '\\' && at + 1 < text.length() && escapable(at + 1);
      at += escaped ? 1 : 0;
      word.append(text.charAt(at++));
    }
    if (at == text.length()) {
      throw new IllegalArgumentException(
          "The quote %s before %s is not closed; close it.".formatted(mark, text.substring(from)));
    }
    at++;
  }

  private boolean escapable(int place) {
    return "\"\\$`".indexOf(text.charAt(place)) >= 0;
  }

  private void take(char character) {
    begun = true;
    word.append(character);
  }

  private void end() {
    if (begun) {
      words.add(word.toString());
    }
    word.setLength(0);
    begun = false;
  }
}
