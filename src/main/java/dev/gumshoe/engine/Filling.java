package dev.gumshoe.engine;

import dev.gumshoe.evidence.Why;

/** What became of a role. */
public sealed interface Filling {
  /**
   * A target fills it.
   *
   * @param target its label
   * @param description what it is, in a line
   */
  record Filled(String target, String description) implements Filling {}

  /**
   * Nothing can fill it.
   *
   * @param why the kind of failure
   * @param detail one sentence
   */
  record Unfilled(Why why, String detail) implements Filling {}
}
