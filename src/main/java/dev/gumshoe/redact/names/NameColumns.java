package dev.gumshoe.redact.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in the tables of {@code kubectl get} and {@code crictl pods}, {@code crictl ps}: a line of
 * headings in capitals, and below each heading what it says. The name of what a table is about is
 * taken where it is of pods or nodes.
 */
final class NameColumns {
  private static final Pattern HEADING = Pattern.compile("[A-Z]+(?:[ -][A-Z]+)*");
  private static final Pattern HEADINGS =
      Pattern.compile("(?:" + HEADING + "(?:\\([A-Z]+\\))?(?: {2,}|\\s*$))+");
  private static final Set<String> NAMES = Set.of("NAMESPACE", "NODE", "POD", "NOMINATED NODE");

  /** Only tables of pods, and of nodes, have these. */
  private static final Set<String> OF_POD_OR_NODE = Set.of("RESTARTS", "ROLES", "ATTEMPT");

  /** No table has longer headings; what matches them needs stack for each. */
  private static final int LONGEST = 1000;

  private record Column(int from, int to) {}

  private NameColumns() {}

  static void in(String text, Consumer<String> taker) {
    List<Column> columns = List.of();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      Optional<List<Column>> headings = headings(line);
      if (headings.isPresent()) {
        columns = headings.get();
      } else if (line.isBlank()) {
        columns = List.of();
      } else {
        for (Column column : columns) {
          cell(line, column).ifPresent(taker);
        }
      }
    }
  }

  private static Optional<List<Column>> headings(String line) {
    boolean named = line.contains("NAME") || line.contains("NODE");
    if (!named || line.length() > LONGEST || !HEADINGS.matcher(line).matches()) {
      return Optional.empty();
    }
    var columns = new ArrayList<Column>();
    boolean ours = OF_POD_OR_NODE.stream().anyMatch(line::contains) && !line.contains("POD ID  ");
    boolean sandboxes = line.startsWith("POD ID");
    Matcher heading = HEADING.matcher(line);
    while (heading.find()) {
      String name = heading.group();
      boolean wanted = NAMES.contains(name) || name.equals("NAME") && (ours || sandboxes);
      if (wanted) {
        columns.add(new Column(heading.start(), next(line, heading.end())));
      }
    }
    return Optional.of(columns);
  }

  /** Where the next heading begins. */
  private static int next(String line, int at) {
    int next = at;
    while (next < line.length() && line.charAt(next) == ' ') {
      next++;
    }
    return next >= line.length() ? Integer.MAX_VALUE : next;
  }

  private static Optional<String> cell(String line, Column column) {
    if (line.length() <= column.from()) {
      return Optional.empty();
    }
    String cell = line.substring(column.from(), Math.min(column.to(), line.length())).strip();
    boolean one = !cell.isEmpty() && cell.indexOf(' ') < 0 && !cell.startsWith("<");
    return one ? Optional.of(cell) : Optional.empty();
  }
}
