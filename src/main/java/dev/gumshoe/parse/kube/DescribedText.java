package dev.gumshoe.parse.kube;

import dev.gumshoe.evidence.KubeDescribed.Described;
import dev.gumshoe.evidence.KubeDescribed.DescribedEvent;
import dev.gumshoe.evidence.KubeDescribed.DescribedField;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of one described object. */
final class DescribedText {
  private static final Pattern FIELD = Pattern.compile("( *)([^\\s:][^:]*):(?:( +)(.*))?");
  private static final Pattern HYPHENS = Pattern.compile("\\s*-{2,}(?:\\s+-{2,})*\\s*");
  private static final Pattern CONDITIONS = Pattern.compile(" +Type +Status *");
  private static final Pattern COLUMNS = Pattern.compile("\\s{2,}|\\t+");
  private static final int EVENT_COLUMNS = 5;

  private final List<Line> lines;
  private final Problems problems;
  private final List<DescribedField> fields = new ArrayList<>();
  private final List<DescribedEvent> events = new ArrayList<>();
  private final Deque<Heading> headings = new ArrayDeque<>();
  private int valueColumn = Integer.MAX_VALUE;

  /** A heading that what is indented more stands under. */
  private record Heading(int indent, String name) {}

  /** The lines, the first of which has the name. */
  DescribedText(List<Line> lines, Problems problems) {
    this.lines = List.copyOf(lines);
    this.problems = problems;
  }

  Described read() {
    for (int at = 0; at < lines.size(); at++) {
      if (table(at)) {
        at = rows(at);
      } else if (!lines.get(at).blank()) {
        line(lines.get(at));
      }
    }
    return new Described(
        value("Name"), value("Namespace"), fields, events, lines.getFirst().number());
  }

  private String value(String path) {
    return fields.stream()
        .filter(field -> field.path().equals(path))
        .map(DescribedField::value)
        .filter(value -> !value.equals("<none>"))
        .findFirst()
        .orElse("");
  }

  private static int indent(String text) {
    int spaces = 0;
    while (spaces < text.length() && text.charAt(spaces) == ' ') {
      spaces++;
    }
    return spaces;
  }

  private void line(Line line) {
    String text = line.text();
    Matcher field = FIELD.matcher(text);
    boolean goesOn = indent(text) >= valueColumn;
    if (goesOn || !field.matches()) {
      if (headings.isEmpty()) {
        problems.unread(line, "a field of an object");
      } else {
        if (!goesOn) {
          leave(indent(text));
        }
        fields.add(new DescribedField(path(), text.strip(), line.number()));
      }
      return;
    }
    leave(indent(text));
    headings.addLast(new Heading(indent(text), field.group(2).strip()));
    String value = field.group(4) == null ? "" : field.group(4).strip();
    valueColumn = value.isEmpty() ? Integer.MAX_VALUE : field.start(4);
    if (!value.isEmpty()) {
      fields.add(new DescribedField(path(), value, line.number()));
    }
  }

  /** Goes out of what is indented as much or more. */
  private void leave(int indent) {
    while (headings.size() > 1 && headings.getLast().indent() >= indent) {
      headings.removeLast();
    }
    if (headings.size() == 1 && headings.getLast().indent() >= indent) {
      headings.removeLast();
    }
    valueColumn = Integer.MAX_VALUE;
  }

  private String path() {
    return headings.stream().map(Heading::name).collect(Collectors.joining("/"));
  }

  /** Whether a table begins in this line: hyphens stand under it, but for a pod's conditions. */
  private boolean table(int at) {
    return !lines.get(at).blank()
        && (hyphens(at + 1) || CONDITIONS.matcher(lines.get(at).text()).matches());
  }

  private boolean hyphens(int at) {
    return at < lines.size() && HYPHENS.matcher(lines.get(at).text()).matches();
  }

  /** Reads a table from its heading on; gives its last line. */
  private int rows(int at) {
    String heading = lines.get(at).text();
    leave(indent(heading));
    String section = path();
    List<String> columns = cells(heading, Integer.MAX_VALUE);
    int last = hyphens(at + 1) ? at + 1 : at;
    for (int row = last + 1; row < lines.size(); row++) {
      String text = lines.get(row).text();
      if (text.isBlank() || indent(text) < indent(heading) || indent(heading) == 0) {
        break;
      }
      last = row;
      if (section.equals("Events")) {
        event(lines.get(row));
      } else {
        row(section, columns, lines.get(row));
      }
    }
    return last;
  }

  private static List<String> cells(String text, int most) {
    return Arrays.asList(COLUMNS.split(text.strip(), most == Integer.MAX_VALUE ? 0 : most));
  }

  private void row(String section, List<String> columns, Line line) {
    Iterator<String> cells = cells(line.text(), Math.max(2, columns.size())).iterator();
    String first = cells.next();
    for (String column : columns.subList(1, columns.size())) {
      if (cells.hasNext()) {
        String path = String.join("/", section, first, column);
        fields.add(new DescribedField(path, cells.next(), line.number()));
      }
    }
  }

  private void event(Line line) {
    List<String> cells = cells(line.text(), EVENT_COLUMNS);
    if (cells.size() < EVENT_COLUMNS) {
      problems.unread(line, "an event");
      return;
    }
    events.add(
        new DescribedEvent(
            cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), line.number()));
  }
}
