package dev.gumshoe.engine;

import dev.gumshoe.engine.Conclusion.RuledOut;
import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Rule;
import dev.gumshoe.flow.Step;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * The faults that a walk speaks against. A fault is not among them while a rule that leads to it,
 * on the same path, was not tested or could not be told.
 */
final class Exclusions {
  private final LinkedHashMap<String, RuledOut> found = new LinkedHashMap<>();
  private final Set<String> open = new HashSet<>();

  private Exclusions() {}

  static List<RuledOut> of(Flow flow, SessionState state, String concluded) {
    var exclusions = new Exclusions();
    exclusions.open.add(concluded);
    for (Visit visit : latest(state)) {
      if (flow.step(visit.step()) instanceof Step.ByRule step) {
        visit.decision().ifPresent(decision -> exclusions.add(flow, step, decision));
      }
    }
    exclusions.found.keySet().removeAll(exclusions.open);
    return List.copyOf(exclusions.found.values());
  }

  /** Of a walk that went round, what each step decided last. */
  private static Collection<Visit> latest(SessionState state) {
    var latest = new LinkedHashMap<String, Visit>();
    for (Visit visit : state.path()) {
      if (visit.decision().isPresent()) {
        latest.put(visit.step(), visit);
      }
    }
    return latest.values();
  }

  private void add(Flow flow, Step.ByRule step, Decision decision) {
    int failed = failed(step, decision);
    for (Rule rule : step.rules().subList(0, failed)) {
      String to = rule.branch().to();
      flow.finding(to)
          .filter(Finding.Fault.class::isInstance)
          .map(fault -> new RuledOut(to, fault.title(), step.title(), rule.when().text()))
          .ifPresent(ruledOut -> found.put(to, ruledOut));
    }
    step.rules().stream().skip(failed).map(rule -> rule.branch().to()).forEach(open::add);
  }

  /** How many rules, from the first, are known not to hold. */
  private static int failed(Step.ByRule step, Decision decision) {
    List<Rule> rules = step.rules();
    return switch (decision.by()) {
      case RULE -> Math.min(decision.branch(), rules.size());
      case OTHERWISE -> rules.size();
      case UNKNOWN ->
          (int)
              rules.stream()
                  .takeWhile(rule -> !rule.when().text().equals(decision.condition()))
                  .count();
      case PERSON, OPERATOR -> 0;
    };
  }
}
