package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.flow.cel.Compiled;
import dev.gumshoe.flow.cel.Expressions;
import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedFlow;
import dev.gumshoe.flow.parsed.ParsedStep;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A condition, and what is sent to a node, read only what every path to them has gathered, or what
 * their step says that it recalls.
 */
final class EvidenceGathered implements LintRule {
  @Override
  public void check(ParsedFlow flow, Problems problems) {
    var expressions = new Expressions(Vocabularies.of(flow));
    Map<String, Set<String>> before = new FlowGraph(flow).gatheredBefore();
    Set<String> everything = new HashSet<>();
    flow.steps().forEach(step -> everything.addAll(FlowGraph.gathers(step)));
    for (ParsedStep step : flow.steps()) {
      Set<String> earlier = new HashSet<>(before.getOrDefault(step.name().value(), Set.of()));
      step.recalls().forEach(name -> recall(name, everything, earlier, problems));
      for (var gather : step.gather()) {
        gather
            .templates()
            .forEach(text -> check(text, expressions.template(text.value()), earlier, problems));
      }
      Set<String> all = new HashSet<>(earlier);
      all.addAll(FlowGraph.gathers(step));
      for (var branch : step.decide()) {
        branch
            .when()
            .ifPresent(when -> check(when, expressions.condition(when.value()), all, problems));
      }
    }
  }

  private static void recall(
      Located<String> name, Set<String> everything, Set<String> earlier, Problems problems) {
    if (everything.contains(name.value())) {
      earlier.add(name.value());
    } else {
      problems.error(name.at(), "not-gathered", "no step gathers '%s'".formatted(name.value()));
    }
  }

  private static void check(
      Located<String> text, Compiled<?> compiled, Set<String> gathered, Problems problems) {
    // What does not compile is noted where the flow is built.
    List<String> reads = compiled instanceof Compiled.Good<?>(_, var names) ? names : List.of();
    for (String name : reads) {
      if (!gathered.contains(name)) {
        problems.error(
            text.at(),
            "not-gathered",
            "'%s' is not gathered on every path that leads here; gather it in this step, or list it under 'recalls'"
                .formatted(name));
      }
    }
  }
}
