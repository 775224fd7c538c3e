package dev.gumshoe.flow.lint;

import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedBranch;
import dev.gumshoe.flow.parsed.ParsedFlow;
import dev.gumshoe.flow.parsed.ParsedStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps of a flow and where they lead. */
final class FlowGraph {
  private final Map<String, ParsedStep> steps = new LinkedHashMap<>();
  private final String start;

  FlowGraph(ParsedFlow flow) {
    flow.steps().forEach(step -> steps.put(step.name().value(), step));
    this.start = flow.start().value();
  }

  /** All branches of a step, in the order of the file. */
  static List<ParsedBranch> branches(ParsedStep step) {
    var found = new ArrayList<>(step.decide());
    step.ask().ifPresent(ask -> ask.answers().forEach(answer -> found.add(answer.branch())));
    step.otherwise().ifPresent(found::add);
    step.unknown().ifPresent(found::add);
    return found;
  }

  /** Steps and findings that a step leads to. */
  static List<Located<String>> targets(ParsedStep step) {
    return branches(step).stream().map(ParsedBranch::to).toList();
  }

  /** Ids of steps and findings that can be reached from the first step, it too. */
  Set<String> reachable() {
    var seen = new LinkedHashSet<String>();
    var open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String id = open.poll();
      ParsedStep step = steps.get(id);
      if (seen.add(id) && step != null) {
        targets(step).forEach(target -> open.add(target.value()));
      }
    }
    return seen;
  }

  /**
   * For each step the names that every path to it has gathered. A step that cannot be reached has
   * all names.
   */
  Map<String, Set<String>> gatheredBefore() {
    var all = new LinkedHashSet<String>();
    steps.values().forEach(step -> all.addAll(gathers(step)));
    var before = new LinkedHashMap<String, Set<String>>();
    steps.keySet().forEach(id -> before.put(id, new LinkedHashSet<>(all)));
    before.put(start, new LinkedHashSet<>());
    boolean changed = true;
    while (changed) {
      changed = false;
      for (ParsedStep step : steps.values()) {
        Set<String> after = new LinkedHashSet<>(before.get(step.name().value()));
        after.addAll(gathers(step));
        for (Located<String> target : targets(step)) {
          Set<String> known = before.get(target.value());
          changed |= known != null && known.retainAll(after);
        }
      }
    }
    return before;
  }

  static List<String> gathers(ParsedStep step) {
    return step.gather().stream().map(gather -> gather.name().value()).toList();
  }
}
