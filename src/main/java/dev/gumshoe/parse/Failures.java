package dev.gumshoe.parse;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import java.util.Optional;

/** Tells a command that did not do its work from one that did. */
public final class Failures {
  private Failures() {}

  /** Why this capture holds no answer; empty when the command ran and it is for the parser. */
  public static Optional<Answer.Unknown> of(Capture capture) {
    return Optional.empty();
  }
}
