package dev.gumshoe.flow.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A line beside the rows, from all steps that lead to a step to that step.
 *
 * @param to number of the row that it ends at
 * @param from numbers of the rows that it comes from
 * @param walked numbers of those that the path comes from
 * @param column counted from 0, outward
 */
record Lane(int to, List<Integer> from, List<Integer> walked, int column) {
  Lane {
    from = List.copyOf(from);
    walked = List.copyOf(walked);
  }

  int first() {
    return Math.min(to, from.getFirst());
  }

  int last() {
    return Math.max(to, from.getLast());
  }

  /** The lanes of these rows, short ones near the rows, no two of a column beside one another. */
  static List<Lane> of(List<Row> rows) {
    Map<String, Integer> numbers = new HashMap<>();
    rows.forEach(row -> numbers.put(row.id(), row.number()));
    var wanted = new ArrayList<Lane>();
    for (Row target : rows) {
      List<Integer> from = sources(rows, target.id(), false);
      if (!from.isEmpty()) {
        wanted.add(new Lane(target.number(), from, sources(rows, target.id(), true), 0));
      }
    }
    wanted.sort(
        Comparator.comparingInt((Lane lane) -> lane.last() - lane.first())
            .thenComparingInt(Lane::first));
    return placed(wanted);
  }

  private static List<Integer> sources(List<Row> rows, String target, boolean walkedOnly) {
    var found = new TreeSet<Integer>();
    for (Row row : rows) {
      for (Exit exit : row.exits()) {
        if (exit.to().equals(target) && (exit.walked() || !walkedOnly)) {
          found.add(row.number());
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<Lane> placed(List<Lane> wanted) {
    var placed = new ArrayList<Lane>();
    for (Lane lane : wanted) {
      int column = 0;
      while (taken(placed, column, lane)) {
        column++;
      }
      placed.add(new Lane(lane.to, lane.from, lane.walked, column));
    }
    return placed;
  }

  private static boolean taken(List<Lane> placed, int column, Lane lane) {
    return placed.stream()
        .anyMatch(
            other ->
                other.column == column
                    && other.first() <= lane.last()
                    && lane.first() <= other.last());
  }
}
