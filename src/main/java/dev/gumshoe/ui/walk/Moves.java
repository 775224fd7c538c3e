package dev.gumshoe.ui.walk;

import java.util.Optional;

/** What the operator can do in a walk. A move that cannot be made now does nothing. */
public interface Moves {
  /** Why nothing can be done here at all; empty where it can. */
  Optional<String> readOnly();

  /** Takes the branch that is proposed, or goes on with what was stopped. */
  void goOn();

  /** Takes a branch, by its number among the choices. */
  void take(int branch, String reason);

  /** Goes back to a step of the path. */
  void stepBack(String step);

  /** Runs the probes of the current step again. */
  void runAgain();

  /** Goes back to a step and runs its probes again. */
  void verify(String step);

  /** Keeps a note. */
  void note(String text);

  /** Stops what runs. */
  void stop();
}
