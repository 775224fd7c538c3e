package dev.gumshoe.practice;

/** Hears every line that is given to a practice node. Called by the thread that answers it. */
@FunctionalInterface
public interface Overheard {
  /** Nobody listens. */
  Overheard NOBODY = (role, line) -> {};

  /**
   * A line was given to a node.
   *
   * @param role of the node
   * @param line as it came
   */
  void line(String role, String line);
}
