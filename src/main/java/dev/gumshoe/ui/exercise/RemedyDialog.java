package dev.gumshoe.ui.exercise;

import java.util.List;
import java.util.function.IntConsumer;

/** What is to be done; the cause is stated by then, so not to answer is an answer: nothing. */
final class RemedyDialog extends ChoiceDialog {
  private final IntConsumer taken;

  RemedyDialog(List<String> remedies, IntConsumer taken) {
    super(
        "What is to be done?",
        "A remedy that does not mend the cause, and touches something, is a dangerous step.",
        remedies,
        "Do this",
        taken);
    this.taken = taken;
  }

  @Override
  protected void refused() {
    taken.accept(0);
  }
}
