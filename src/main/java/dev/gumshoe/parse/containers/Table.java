package dev.gumshoe.parse.containers;

import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Problems;
import java.util.List;

/**
 * A table as ctr prints it: a heading, and cells without spaces.
 *
 * @param rows the lines below the heading
 * @param columns how many cells of a row are asked for
 */
record Table(List<Line> rows, int columns) {
  Table {
    rows = List.copyOf(rows);
  }

  /** The table; empty, with a problem noted, where other text comes in place of its heading. */
  static Table of(List<Line> lines, Problems problems, String... heading) {
    List<Line> written = lines.stream().filter(line -> !line.blank()).toList();
    if (written.isEmpty()) {
      return new Table(List.of(), heading.length);
    }
    if (!words(written.getFirst()).containsAll(List.of(heading))) {
      problems.unread(written.getFirst(), "a table of " + String.join(", ", heading));
      return new Table(List.of(), heading.length);
    }
    return new Table(written.subList(1, written.size()), heading.length);
  }

  /** The cells of a row; none, with a problem noted, where there are too few. */
  List<String> cells(Line row, Problems problems) {
    List<String> cells = words(row);
    if (cells.size() >= columns) {
      return cells;
    }
    problems.unread(row, "a whole row of the table");
    return List.of();
  }

  private static List<String> words(Line line) {
    return List.of(line.text().strip().split("\\s+"));
  }
}
