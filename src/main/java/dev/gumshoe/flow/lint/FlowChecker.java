package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.parsed.ParsedFlow;
import java.util.List;
import java.util.Optional;

/** Checks parsed flows. What is not checked cannot run. */
public final class FlowChecker {
  /** All rules; each is one class. */
  private static final List<LintRule> RULES =
      List.of(
          new Names(),
          new KnownSigns(),
          new References(),
          new Reachability(),
          new TotalDecisions(),
          new CyclesGather(),
          new FilledRoles(),
          new Inputs(),
          new Probes(),
          new PacketCaptures(),
          new CompleteFindings(),
          new EvidenceGathered());

  private FlowChecker() {}

  /** The checked flow, or empty with every problem noted. */
  public static Optional<Flow> check(ParsedFlow flow, Problems problems) {
    RULES.forEach(rule -> rule.check(flow, problems));
    Flow built = new FlowBuilder(flow, problems).build();
    return problems.anyError() ? Optional.empty() : Optional.of(built);
  }
}
