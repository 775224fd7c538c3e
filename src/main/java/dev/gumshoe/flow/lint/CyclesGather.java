package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedFlow;
import dev.gumshoe.flow.parsed.ParsedStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A way back leads over a step that gathers something new; else the walk could go round for ever.
 */
final class CyclesGather implements LintRule {
  @Override
  public void check(ParsedFlow flow, Problems problems) {
    Map<String, ParsedStep> idle = new LinkedHashMap<>();
    for (ParsedStep step : flow.steps()) {
      if (step.gather().isEmpty()) {
        idle.put(step.name().value(), step);
      }
    }
    var done = new HashSet<String>();
    for (ParsedStep step : idle.values()) {
      walk(step, idle, new ArrayList<>(), done, problems);
    }
  }

  /** Depth first over the steps that gather nothing; each cycle is noted once. */
  private static void walk(
      ParsedStep step,
      Map<String, ParsedStep> idle,
      List<String> path,
      Set<String> done,
      Problems problems) {
    String name = step.name().value();
    if (path.contains(name) || !done.add(name)) {
      return;
    }
    path.add(name);
    for (Located<String> to : FlowGraph.targets(step)) {
      int back = path.indexOf(to.value());
      if (back >= 0) {
        problems.error(
            to.at(),
            "idle-cycle",
            "this closes a cycle that gathers nothing new: %s → %s"
                .formatted(String.join(" → ", path.subList(back, path.size())), to.value()));
      }
      ParsedStep next = idle.get(to.value());
      if (next != null) {
        walk(next, idle, path, done, problems);
      }
    }
    path.removeLast();
  }
}
