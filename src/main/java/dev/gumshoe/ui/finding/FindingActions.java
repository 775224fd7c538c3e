package dev.gumshoe.ui.finding;

import java.util.Optional;

/** What can be done with a finding. */
public interface FindingActions {
  /** Why nothing can be done here; empty where it can. */
  Optional<String> readOnly();

  /** Runs the probes of a step again, to see whether a remedy helped. */
  void verify(String step);

  /** Writes a report. */
  void export();

  /** Goes back to the last step, to take another branch. */
  void stepBack();

  /** Keeps a note. */
  void note();
}
