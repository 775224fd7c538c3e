package dev.gumshoe.parse.traffic;

import dev.gumshoe.evidence.NetworkCounters.NetworkCounter;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counters as text: a line of names and one of numbers ({@code Udp: InDatagrams …}), or a name and
 * its number in each line.
 */
final class CounterLines {
  private static final Pattern GROUP = Pattern.compile("([A-Za-z0-9]{1,30}): (\\S.*)");
  private static final Pattern SINGLE =
      Pattern.compile("([A-Z][A-Za-z0-9]{1,60})\\s+(-?\\d{1,20})(?:\\s+[\\d.]+)?");

  private final Problems problems;
  private final List<NetworkCounter> found = new ArrayList<>();
  private String group = "";
  private List<String> names = List.of();
  private int namesAt;

  CounterLines(Problems problems) {
    this.problems = problems;
  }

  void read(Line line) {
    Matcher grouped = GROUP.matcher(line.text().stripTrailing());
    Matcher single = SINGLE.matcher(line.text().strip());
    if (grouped.matches()) {
      List<String> words = List.of(grouped.group(2).split(" "));
      if (names.isEmpty()) {
        group = grouped.group(1);
        names = words;
        namesAt = line.number();
      } else {
        numbers(grouped.group(1), words, line);
      }
    } else if (single.matches()) {
      add(single.group(1), single.group(2), line);
    } else {
      problems.unread(line, "a counter of the network");
    }
  }

  List<NetworkCounter> end() {
    if (!names.isEmpty()) {
      problems.add(namesAt, "the output ends before the numbers of " + group);
    }
    return found;
  }

  private void numbers(String of, List<String> words, Line line) {
    if (!of.equals(group) || words.size() != names.size()) {
      problems.add(line, "the numbers do not fit the names in the line before");
    } else {
      for (int i = 0; i < words.size(); i++) {
        add(group + names.get(i), words.get(i), line);
      }
    }
    names = List.of();
  }

  private void add(String name, String digits, Line line) {
    boolean negative = digits.startsWith("-");
    OptionalLong number = Numbers.counter(negative ? digits.substring(1) : digits);
    if (number.isPresent()) {
      found.add(
          new NetworkCounter(
              name, negative ? -number.getAsLong() : number.getAsLong(), line.number()));
    } else {
      problems.add(line, "the counter " + name + " is no number");
    }
  }
}
