package dev.gumshoe.parse.traffic;

import dev.gumshoe.evidence.ConntrackEntries.ConntrackEntry;
import dev.gumshoe.evidence.ConntrackEntries.ConntrackTuple;
import dev.gumshoe.evidence.IpText;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Numbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of the table of tracked connections. */
final class ConntrackLine {
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:ipv[46] +\\d+ +)?([a-z][a-z0-9-]{1,15}) +\\d{1,3}(?: +(\\d{1,10}))?"
              + "(?: +([A-Z][A-Z0-9_]{2,20}))? +(src=.*)");

  /** With {@code -o timestamp}; it holds spaces. */
  private static final Pattern TIMES = Pattern.compile("\\[(start|stop)=[^\\]]*]");

  private static final Pattern SPACES = Pattern.compile(" +");

  private final Line line;
  private final Map<String, String> first = new HashMap<>();
  private final Map<String, String> second = new HashMap<>();
  private final Map<String, String> rest = new HashMap<>();

  ConntrackLine(Line line) {
    this.line = line;
  }

  /** The connection; empty where the line is none, or is cut. */
  Optional<ConntrackEntry> entry() {
    String text = TIMES.matcher(line.text().strip()).replaceAll("");
    Matcher head = HEAD.matcher(text);
    if (!head.matches()) {
      return Optional.empty();
    }
    List<String> words = List.of(SPACES.split(head.group(4)));
    words.forEach(this::sort);
    Optional<ConntrackTuple> original = tuple(first);
    Optional<ConntrackTuple> reply = tuple(second);
    if (original.isEmpty() || reply.isEmpty() || !rest.containsKey("use")) {
      return Optional.empty();
    }
    return Optional.of(
        new ConntrackEntry(
            head.group(1),
            head.group(2) == null ? 0 : Numbers.whole(head.group(2)).orElse(0),
            head.group(3) == null ? "" : head.group(3),
            original.get(),
            reply.get(),
            words.contains("[UNREPLIED]"),
            words.contains("[ASSURED]"),
            number(rest, "mark"),
            number(rest, "zone"),
            line.number()));
  }

  /** Each direction begins with src; what belongs to both comes last. */
  private void sort(String word) {
    int equals = word.indexOf('=');
    if (equals < 1) {
      return;
    }
    String name = word.substring(0, equals);
    String value = word.substring(equals + 1);
    switch (name) {
      case "src", "dst", "sport", "dport", "packets", "bytes", "type", "code" -> {
        Map<String, String> direction =
            name.equals("src") && !first.isEmpty() || !second.isEmpty() ? second : first;
        direction.putIfAbsent(name, value);
      }
      default -> rest.putIfAbsent(name, value);
    }
  }

  private static Optional<ConntrackTuple> tuple(Map<String, String> direction) {
    Optional<String> source = IpText.canonical(direction.getOrDefault("src", ""));
    Optional<String> destination = IpText.canonical(direction.getOrDefault("dst", ""));
    if (source.isEmpty() || destination.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ConntrackTuple(
            source.get(),
            destination.get(),
            Numbers.port(direction.getOrDefault("sport", "")).orElse(0),
            Numbers.port(direction.getOrDefault("dport", "")).orElse(0),
            number(direction, "packets"),
            number(direction, "bytes")));
  }

  private static long number(Map<String, String> from, String name) {
    return Numbers.counter(from.getOrDefault(name, "")).orElse(0);
  }
}
