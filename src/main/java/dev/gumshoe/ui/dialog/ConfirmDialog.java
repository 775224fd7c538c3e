package dev.gumshoe.ui.dialog;

import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import javafx.scene.control.Button;

/** Asks whether to go ahead. */
public final class ConfirmDialog extends Dialog {
  private final Button stay;

  /**
   * Asks.
   *
   * @param action what the button does
   */
  public ConfirmDialog(String title, String explanation, String action, Runnable confirmed) {
    super(title, Labels.paragraph(explanation));
    id("confirm");
    stay = button(Buttons.plain("Cancel", this::cancel));
    button(
        Buttons.primary(
            action,
            () -> {
              done();
              confirmed.run();
            }));
  }

  @Override
  protected void refused() {
    // To do nothing is the answer.
  }

  @Override
  protected void focusFirst() {
    stay.requestFocus();
  }
}
