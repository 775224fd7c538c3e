package dev.gumshoe.report;

import dev.gumshoe.engine.Conclusion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A step that the walk came to.
 *
 * @param id of the step
 * @param title of the step
 * @param at when the walk came to it
 * @param runs its probes, in the order in which they came back
 * @param packets its packet captures, in the order in which they were over
 * @param rules each two rule sets that were read here, compared
 * @param taken the branch, once one was taken
 */
public record WalkedStep(
    String id,
    String title,
    Instant at,
    List<ProbeRun> runs,
    List<PacketRun> packets,
    List<RuleDifference> rules,
    Optional<Taken> taken) {
  public WalkedStep {
    runs = List.copyOf(runs);
    packets = List.copyOf(packets);
    rules = List.copyOf(rules);
  }

  /**
   * A branch that was taken.
   *
   * @param by {@code rule}, {@code otherwise}, {@code unknown}, {@code person}, {@code operator}
   * @param to title of the step or finding that it leads to
   * @param because the reason that the flow gives
   * @param condition that holds, or that cannot be told; empty where there is none
   * @param missing names of the evidence that is not known
   * @param answer what a person answered to the step's question; else empty
   * @param reason the operator's own words; may be empty
   * @param overruled what the rule would have done, where the operator took another branch
   * @param lines the deciding lines
   */
  public record Taken(
      String by,
      String to,
      String because,
      String condition,
      List<String> missing,
      String answer,
      String reason,
      String overruled,
      List<Conclusion.QuotedLine> lines) {
    public Taken {
      missing = List.copyOf(missing);
      lines = List.copyOf(lines);
    }
  }
}
