package dev.gumshoe.engine;

import dev.gumshoe.flow.DecidingLine;
import java.util.List;

/**
 * A branch of a step, taken or proposed.
 *
 * @param by who or what decides
 * @param branch which: the index of the rule or of the answer, counted from 0; the number of rules
 *     for {@code otherwise}, one more for {@code unknown}
 * @param to id of the step or of the finding that it leads to
 * @param because the reason that the flow gives
 * @param condition the condition that holds, as written; empty where there is none
 * @param lines the lines of evidence that make it hold
 * @param missing names of the evidence that is not known; of the unknown branch only
 * @param reason the operator's reason for another branch than the rule's; else empty
 */
public record Decision(
    By by,
    int branch,
    String to,
    String because,
    String condition,
    List<DecidingLine> lines,
    List<String> missing,
    String reason) {
  public Decision {
    lines = List.copyOf(lines);
    missing = List.copyOf(missing);
  }

  /** Who or what decides. */
  public enum By {
    /** A condition holds. */
    RULE,
    /** No condition holds. */
    OTHERWISE,
    /** It cannot be told. */
    UNKNOWN,
    /** A person answered the step's question. */
    PERSON,
    /** The operator took another branch than the rule's. */
    OPERATOR
  }
}
