package dev.gumshoe.parse;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Why;

public final class Answers {
  private Answers() {}

  public static Answer read(String kind, Capture capture) {
    return new Answer.Unknown(Why.FAILED, kind + capture);
  }
}
