package dev.gumshoe.flow;

import java.util.List;

/**
 * A suggested fix. Gumshoe shows it; the operator runs it.
 *
 * @param title what it does
 * @param term for now, or for good
 * @param precondition what must be so before it
 * @param commands exact shell lines
 * @param touches what it changes and interrupts
 * @param verifyStep the step whose probes are run again afterwards
 * @param expect what they must then show
 * @param rollBack how to undo it
 * @param keep how to make it last
 */
public record Remedy(
    String title,
    Term term,
    Template precondition,
    List<Template> commands,
    Template touches,
    String verifyStep,
    Template expect,
    Template rollBack,
    Template keep) {
  public Remedy {
    commands = List.copyOf(commands);
  }

  /** How long a remedy helps. */
  public enum Term {
    /** Restores service; the cause stays. */
    NOW,
    /** Takes the cause away. */
    FOR_GOOD
  }
}
