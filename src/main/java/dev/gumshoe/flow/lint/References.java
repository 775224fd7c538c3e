package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedFlow;
import java.util.HashSet;
import java.util.Set;

/** Every step and finding that is named is there. */
final class References implements LintRule {
  @Override
  public void check(ParsedFlow flow, Problems problems) {
    Set<String> steps = new HashSet<>();
    flow.steps().forEach(step -> steps.add(step.name().value()));
    Set<String> ends = new HashSet<>(steps);
    for (var finding : flow.findings()) {
      if (!ends.add(finding.name().value())) {
        problems.error(
            finding.name().at(),
            "ambiguous-name",
            "'%s' is both a step and a finding; rename one".formatted(finding.name().value()));
      }
    }
    exists(flow.start(), steps, "step", problems);
    for (var step : flow.steps()) {
      FlowGraph.targets(step).forEach(to -> exists(to, ends, "step or finding", problems));
    }
    for (var finding : flow.findings()) {
      for (var remedy : finding.remedies()) {
        remedy.verify().ifPresent(v -> exists(v.step(), steps, "step", problems));
      }
    }
  }

  private static void exists(
      Located<String> name, Set<String> known, String what, Problems problems) {
    if (!name.value().isEmpty() && !known.contains(name.value())) {
      problems.error(
          name.at(), "missing-step", "there is no %s '%s'".formatted(what, name.value()));
    }
  }
}
