package dev.gumshoe.flow.graph;

/**
 * A way out of a step.
 *
 * @param kind what takes it
 * @param reason why, as written in the flow; empty where it is not told
 * @param to id of the step or the finding that it leads to
 * @param end what {@code to} is
 * @param title what the operator calls it
 * @param walked whether the path takes it
 */
record Exit(Kind kind, String reason, String to, End end, String title, boolean walked) {
  /** Where it leads, and only where the path takes it why. */
  Exit inShort(String why) {
    return new Exit(Kind.RULE, walked ? why : "", to, end, title, walked);
  }

  /** What takes it. */
  enum Kind {
    /** A condition that holds. */
    RULE,
    /** What a person answers. */
    ANSWER,
    /** No condition holds. */
    OTHERWISE,
    /** It cannot be told. */
    UNKNOWN
  }

  /** What it leads to. */
  enum End {
    /** Another step. */
    STEP,
    /** Something is wrong, and this is it. */
    FAULT,
    /** What the flow looks for is in order. */
    HEALTHY,
    /** Nothing was proved. */
    UNDETERMINED
  }
}
