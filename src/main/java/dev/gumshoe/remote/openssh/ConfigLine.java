package dev.gumshoe.remote.openssh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of a configuration (ssh_config(5)): a keyword, then arguments after spaces or one {@code
 * =}; arguments may stand in double quotes.
 *
 * @param keyword in lower case
 * @param arguments without quotes
 * @param where file and line, for messages
 */
record ConfigLine(String keyword, List<String> arguments, String where) {
  ConfigLine {
    arguments = List.copyOf(arguments);
  }

  /** Empty for blank lines and comments. */
  static Optional<ConfigLine> read(String line, String where) {
    String text = line.strip();
    if (text.isEmpty() || text.startsWith("#")) {
      return Optional.empty();
    }
    int end = 0;
    while (end < text.length() && " \t=\"".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String rest = text.substring(end).strip();
    if (rest.startsWith("=")) {
      rest = rest.substring(1).strip();
    }
    String keyword = text.substring(0, end).toLowerCase(Locale.ROOT);
    return Optional.of(new ConfigLine(keyword, words(rest), where));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean open = false;
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        open = !open;
        any = true;
      } else if (!open && (c == ' ' || c == '\t')) {
        if (any) {
          words.add(word.toString());
        }
        word.setLength(0);
        any = false;
      } else if (!open && c == '#' && !any) {
        break;
      } else {
        word.append(c);
        any = true;
      }
    }
    if (any) {
      words.add(word.toString());
    }
    return words;
  }

  /** The first argument; empty text when there is none. */
  String first() {
    return arguments.isEmpty() ? "" : arguments.getFirst();
  }
}
