package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedFlow;
import java.util.Set;

/** Every step and finding can be reached from the first step. */
final class Reachability implements LintRule {
  @Override
  public void check(ParsedFlow flow, Problems problems) {
    if (flow.steps().stream().noneMatch(s -> s.name().value().equals(flow.start().value()))) {
      // Noted already: nothing can be reached from a step that is not there.
      return;
    }
    Set<String> reachable = new FlowGraph(flow).reachable();
    flow.steps().forEach(step -> check(step.name(), "step", reachable, problems));
    flow.findings().forEach(finding -> check(finding.name(), "finding", reachable, problems));
  }

  private static void check(
      Located<String> name, String what, Set<String> reachable, Problems problems) {
    if (!reachable.contains(name.value())) {
      problems.error(
          name.at(), "unreachable", "no path leads to %s '%s'".formatted(what, name.value()));
    }
  }
}
