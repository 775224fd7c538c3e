package dev.gumshoe.parse.iptables;

import java.util.List;

/** Whether an output is of {@code iptables -S}, and of which table. */
final class Listing {
  private Listing() {}

  /** Whether the command says so, or the first line that is no comment. */
  static boolean is(List<String> argv, String text) {
    if (argv.contains("-S") || argv.contains("--list-rules")) {
      return true;
    }
    int at = 0;
    while (at < text.length() && (text.charAt(at) == '#' || text.charAt(at) <= ' ')) {
      int end = text.indexOf('\n', at);
      at = text.charAt(at) == '#' ? (end < 0 ? text.length() : end) : at + 1;
    }
    return text.startsWith("-P ", at) || text.startsWith("-N ", at);
  }

  /** The table that a command line names; empty where it names none. */
  static String table(List<String> argv) {
    int at = Math.max(argv.indexOf("-t"), argv.indexOf("--table"));
    return at >= 0 && at + 1 < argv.size() ? argv.get(at + 1) : argv.isEmpty() ? "" : "filter";
  }
}
