package dev.gumshoe.session;

import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Role;
import dev.gumshoe.remote.Target;
import java.util.Map;

/** Finds targets for roles: over SSH, in a recording. */
public interface TargetSource extends AutoCloseable {
  /** What came of looking. */
  sealed interface Supply {
    /**
     * A target.
     *
     * @param target closed with its source
     * @param description what it is, in a line
     */
    record Supplied(Target target, String description) implements Supply {}

    /**
     * None.
     *
     * @param why the kind of failure
     * @param detail one sentence
     */
    record NotSupplied(Why why, String detail) implements Supply {}
  }

  /**
   * Looks for a target.
   *
   * @param role the role to fill
   * @param targets what fills other roles already, by name
   */
  Supply supply(Role role, Map<String, Target> targets) throws InterruptedException;

  /** Closes all targets. */
  @Override
  void close();
}
