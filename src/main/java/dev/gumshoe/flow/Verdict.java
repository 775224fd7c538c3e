package dev.gumshoe.flow;

import java.util.List;

/** What a condition comes to: one of three values. */
public sealed interface Verdict {
  /**
   * It holds.
   *
   * @param lines the lines of evidence that make it hold; empty where it holds because something is
   *     not there
   */
  record Holds(List<DecidingLine> lines) implements Verdict {
    public Holds {
      lines = List.copyOf(lines);
    }
  }

  /** It does not hold. */
  record Fails() implements Verdict {}

  /**
   * It cannot be told.
   *
   * @param missing names of the evidence that would tell; empty where evaluation itself failed
   * @param detail one sentence
   */
  record Undecided(List<String> missing, String detail) implements Verdict {
    public Undecided {
      missing = List.copyOf(missing);
    }
  }
}
