package dev.gumshoe.exercise;

import dev.gumshoe.engine.Conclusion;
import java.util.List;

/**
 * Evidence that a decision of the original rested on.
 *
 * @param gather the name that it is gathered under; of what a person said, {@link #answerOf}
 * @param seenAt id of the step that it is gathered at
 * @param deciding whether the last decision, which led to the finding, rests on it
 * @param because what it meant, as the flow says it
 * @param lines the deciding lines in it; empty where it decided by what is not there
 */
public record Clue(
    String gather,
    String seenAt,
    boolean deciding,
    String because,
    List<Conclusion.QuotedLine> lines) {
  public Clue {
    lines = List.copyOf(lines);
  }

  /** The name of what a person answers at a step; no gather has such a name. */
  public static String answerOf(String step) {
    return "answer at " + step;
  }

  /** What it counts for among the clues: what led to the finding counts twice. */
  int weight() {
    return deciding ? 2 : 1;
  }
}
