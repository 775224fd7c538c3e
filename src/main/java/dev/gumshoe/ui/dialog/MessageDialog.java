package dev.gumshoe.ui.dialog;

import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import javafx.scene.control.Button;

/** Tells the operator something that must be seen. */
public final class MessageDialog extends Dialog {
  private final Button close;

  /** Tells it. */
  public MessageDialog(String title, String sentence) {
    super(title, Labels.paragraph(sentence));
    id("message");
    close = button(Buttons.primary("Close", this::cancel));
  }

  @Override
  protected void refused() {
    // It was read.
  }

  @Override
  protected void focusFirst() {
    close.requestFocus();
  }
}
