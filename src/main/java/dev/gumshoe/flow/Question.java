package dev.gumshoe.flow;

import java.util.List;

/**
 * A question that only a person can answer.
 *
 * @param text short
 * @param how how to find out
 * @param answers at least two
 */
public record Question(String text, String how, List<Choice> answers) {
  public Question {
    answers = List.copyOf(answers);
  }

  /**
   * One answer.
   *
   * @param id what scripts and cases call it
   * @param label what the operator chooses
   * @param branch where it leads
   */
  public record Choice(String id, String label, Branch branch) {}
}
