package dev.gumshoe.flow.graph;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A flow as rows, one a step, from top to bottom in an order in which most ways lead down; beside
 * them a lane for each step that others lead to.
 *
 * @param title the flow's
 * @param rows in the order of their numbers
 * @param lanes in no order
 */
public record Chart(String title, List<Row> rows, List<Lane> lanes) {
  public Chart {
    rows = List.copyOf(rows);
    lanes = List.copyOf(lanes);
  }

  /** The chart of a flow, with a path marked in it. */
  public static Chart of(Flow flow, WalkedPath path) {
    var exits = new Exits(flow, path);
    var after = new ArrayList<String>();
    visit(flow.start(), flow, exits, new LinkedHashSet<>(), after);
    List<String> order = after.reversed();
    var rows = new ArrayList<Row>();
    for (String id : order) {
      Step step = flow.step(id);
      rows.add(new Row(rows.size() + 1, id, step.title(), exits.of(step), path.passes(id)));
    }
    return new Chart(flow.title(), rows, Lane.of(rows));
  }

  /**
   * Only the steps that a path comes by, in its order. The way that it takes out of each has its
   * reason; of the others it is told where they lead.
   *
   * @param reasons why the path goes on from a step, by the step's id
   */
  public static Chart ofWalk(Flow flow, WalkedPath path, Map<String, String> reasons) {
    var exits = new Exits(flow, path);
    var rows = new ArrayList<Row>();
    for (String id : new LinkedHashSet<>(path.ids())) {
      Step step = flow.steps().get(id);
      if (step != null) {
        String reason = reasons.getOrDefault(id, "");
        List<Exit> ways =
            exits.of(step).stream().map(exit -> exit.inShort(reason)).distinct().toList();
        rows.add(new Row(rows.size() + 1, id, step.title(), ways, true));
      }
    }
    return new Chart(flow.title(), rows, Lane.of(rows));
  }

  /** These rows only, under their numbers, with the lanes that begin and end among them. */
  Chart part(int from, int to) {
    List<Row> some = rows.subList(from, to);
    return new Chart(title, some, Lane.of(some));
  }

  /** The number of each step's row, by the step's id. */
  Map<String, Integer> numbers() {
    var found = new HashMap<String, Integer>();
    rows.forEach(row -> found.put(row.id(), row.number()));
    return found;
  }

  /** Depth first: what a step leads to comes before it in {@code after}, a circle left aside. */
  private static void visit(
      String id, Flow flow, Exits exits, Set<String> seen, List<String> after) {
    if (!flow.steps().containsKey(id) || !seen.add(id)) {
      return;
    }
    // The first way out of a step is to stand next below it: it is visited last.
    exits.of(flow.step(id)).reversed().forEach(exit -> visit(exit.to(), flow, exits, seen, after));
    after.add(id);
  }
}
