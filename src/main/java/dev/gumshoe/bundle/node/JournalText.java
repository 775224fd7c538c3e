package dev.gumshoe.bundle.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code journalctl} of one unit: sos has it in the short format, which has no year and no fields.
 * The words alone ({@code -o cat}) can be had from that, other formats cannot (journalctl(1)).
 *
 * @param wordsOnly {@code -o cat}
 * @param lines how many of the last; 0 is all
 */
record JournalText(String unit, boolean wordsOnly, int lines) {
  private static final Pattern ENTRY =
      Pattern.compile("[A-Z][a-z]{2} [ 0-3]\\d \\d\\d:\\d\\d:\\d\\d \\S+ [^:]*?: (.*)");

  /** What the words after {@code journalctl} ask for; empty when it is more than this. */
  static Optional<JournalText> asked(List<String> words) {
    @Nullable String unit = null;
    boolean wordsOnly = false;
    int lines = 0;
    for (int i = 0; i < words.size(); i++) {
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      switch (words.get(i)) {
        case "--no-pager", "-q" -> {}
        case "-u", "--unit" -> {
          if (unit != null) {
            return Optional.empty();
          }
          unit = next;
          i++;
        }
        case "-o", "--output" -> {
          if (!next.equals("cat") && !next.equals("short")) {
            return Optional.empty();
          }
          wordsOnly = next.equals("cat");
          i++;
        }
        case "-n", "--lines" -> {
          if (!next.matches("\\d{1,9}")) {
            return Optional.empty();
          }
          lines = Integer.parseInt(next);
          i++;
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return unit == null ? Optional.empty() : Optional.of(new JournalText(unit, wordsOnly, lines));
  }

  /** The command of which sos has the output. */
  String held() {
    return "journalctl --no-pager --unit " + unit;
  }

  /** The entries asked for. Lines that go on with an entry are indented as far as its words. */
  String of(String text) {
    var entries = new ArrayList<String>();
    int indent = 0;
    for (String line : text.lines().toList()) {
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches()) {
        indent = entry.start(1);
        entries.add(wordsOnly ? entry.group(1) : line);
      } else if (line.startsWith(" ") && !entries.isEmpty()) {
        String more = wordsOnly ? line.substring(Math.min(indent, line.length())) : line;
        entries.add(entries.removeLast() + "\n" + more);
      }
      // The others say where the journal begins, and where the machine was started.
    }
    int from = lines == 0 ? 0 : Math.max(0, entries.size() - lines);
    return String.join(
        "", entries.subList(from, entries.size()).stream().map(e -> e + "\n").toList());
  }
}
