package dev.gumshoe.triage;

import dev.gumshoe.engine.Conclusion;
import java.util.Optional;

/** What the evidence says of a hypothesis. */
public sealed interface Standing {
  /** Where a walk came to an end. */
  sealed interface Concluded extends Standing {
    /** Its finding with the proofs. */
    Conclusion conclusion();
  }

  /** What the walk came to; empty where it did not come to an end. */
  default Optional<Conclusion> end() {
    return this instanceof Concluded concluded
        ? Optional.of(concluded.conclusion())
        : Optional.empty();
  }

  /** Probes run. */
  record Looking() implements Standing {}

  /**
   * The evidence shows a fault that the flow knows.
   *
   * @param conclusion its finding, a fault, with the proofs
   */
  record Supported(Conclusion conclusion) implements Concluded {}

  /**
   * The evidence speaks against all that the flow knows.
   *
   * @param conclusion its finding, healthy, with the proofs
   */
  record RuledOut(Conclusion conclusion) implements Concluded {}

  /**
   * The walk came to its end, and no fault was proved nor all of them ruled out.
   *
   * @param conclusion its finding, undetermined: what was ruled out, what is unknown
   */
  record Undecided(Conclusion conclusion) implements Concluded {}

  /**
   * It cannot be told yet.
   *
   * @param step title of the step that waits
   * @param need what it waits for
   */
  record Open(String step, Need need) implements Standing {}

  /**
   * It cannot be told: this did not work.
   *
   * @param detail one sentence
   */
  record Failed(String detail) implements Standing {}
}
