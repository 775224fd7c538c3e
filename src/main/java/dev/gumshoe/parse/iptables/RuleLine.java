package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Problems;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line {@code [packets:bytes] -A CHAIN …}; the counters may be absent. */
final class RuleLine {
  private static final Pattern COUNTED = Pattern.compile("\\[(\\d{1,20}):(\\d{1,20})]\\s*(.*)");

  private RuleLine() {}

  /** Reads a rule; empty, with a problem noted, when the line is none. */
  static Optional<Rule> read(Line line, Problems problems) {
    String text = line.text().strip();
    Matcher counted = COUNTED.matcher(text);
    boolean counters = counted.matches();
    String rule = counters ? counted.group(3) : text;
    Optional<List<Word>> words = Words.of(rule);
    if (words.isEmpty()) {
      problems.add(line, "a quote in this rule is not closed");
      return Optional.empty();
    }
    if (words.get().size() < 2 || !appends(words.get().getFirst())) {
      problems.unread(line, "a rule (-A CHAIN …)");
      return Optional.empty();
    }
    var draft = new RuleDraft(words.get().get(1).text(), rule, line.number());
    if (counters) {
      draft.counters(counted.group(1), counted.group(2));
    }
    return Optional.of(RuleReader.read(draft, words.get().subList(2, words.get().size())));
  }

  /** Packets and bytes of {@code [12:345]}; empty where the text is something else. */
  static Optional<long[]> counters(String text) {
    Matcher counted = COUNTED.matcher(text);
    if (!counted.matches()) {
      return Optional.empty();
    }
    OptionalLong packets = Numbers.whole(counted.group(1));
    OptionalLong bytes = Numbers.whole(counted.group(2));
    return packets.isPresent() && bytes.isPresent()
        ? Optional.of(new long[] {packets.getAsLong(), bytes.getAsLong()})
        : Optional.empty();
  }

  private static boolean appends(Word word) {
    return !word.quoted() && (word.text().equals("-A") || word.text().equals("--append"));
  }
}
