package dev.gumshoe.netfilter.backend;

/** Whether a backend holds rules. */
public sealed interface Holding {
  /**
   * It does.
   *
   * @param policies of base chains, other than {@code ACCEPT}; one of them alone counts as a rule
   */
  record Rules(long tables, long rules, long policies) implements Holding {}

  /** It does not; it may have tables without rules. */
  record None(long tables) implements Holding {}

  /**
   * Not known.
   *
   * @param command which would tell
   */
  record NotKnown(String command) implements Holding {}
}
