package dev.gumshoe.redact;

/**
 * Files in strings of JSON: their lines end in {@code \\n}, so what begins a line or a block there
 * is seen only when the string is read. What was not touched stays as it was written.
 */
final class Strings {
  private static final int DEEPEST = 2;

  /** Stands for a backslash that is none of those that are read; no text has it. */
  private static final char OTHER = '\ue000';

  private Strings() {}

  /**
   * The text without secrets in such strings.
   *
   * @param depth how deep it was in others itself
   */
  static String removedFrom(String text, int depth) {
    if (depth >= DEEPEST || !text.contains("\\n")) {
      return text;
    }
    var clean = new StringBuilder();
    int kept = 0;
    int open = text.indexOf('"');
    while (open >= 0) {
      int close = close(text, open + 1);
      if (close < 0) {
        break;
      }
      String written = text.substring(open + 1, close);
      if (written.contains("\\n")) {
        String read = read(written);
        String less = Secrets.removedFrom(read, depth + 1);
        if (!less.equals(read)) {
          clean.append(text, kept, open + 1).append(write(less));
          kept = close;
        }
      }
      open = text.indexOf('"', close + 1);
    }
    return kept == 0 ? text : clean.append(text, kept, text.length()).toString();
  }

  /** The closing quote; where the line ends before it, the line's end; -1 at the end of all. */
  private static int close(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == '"' || letter == '\n') {
        return at;
      }
      at += letter == '\\' ? 1 : 0;
    }
    return -1;
  }

  private static String read(String written) {
    var read = new StringBuilder();
    for (int at = 0; at < written.length(); at++) {
      char letter = written.charAt(at);
      char next = at + 1 < written.length() ? written.charAt(at + 1) : 'x';
      int known = letter == '\\' ? "nrt\"\\".indexOf(next) : -1;
      if (known >= 0) {
        read.append("\n\r\t\"\\".charAt(known));
        at++;
      } else {
        read.append(letter == '\\' ? OTHER : letter);
      }
    }
    return read.toString();
  }

  private static String write(String read) {
    return read.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t")
        .replace(OTHER, '\\');
  }
}
