package dev.gumshoe.ui.dialog;

import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/** Asks for a line of text. What is empty is not taken. */
public final class TextDialog extends Dialog {
  private final TextField field = new TextField();
  private final Button take;
  private final Consumer<String> answer;

  /**
   * What a dialog says.
   *
   * @param title one line
   * @param explanation a sentence or two
   * @param label of the field
   * @param initial what the field holds at first
   * @param action what the button does
   */
  public record Words(
      String title, String explanation, String label, String initial, String action) {}

  /** Asks, and gives the answer to whoever asked; nobody hears of a refusal. */
  public TextDialog(Words words, Consumer<String> answer) {
    super(words.title(), Labels.paragraph(words.explanation()));
    this.answer = answer;
    id("text-dialog");
    field.setText(words.initial());
    field.setOnAction(_ -> give());
    body(Labels.naming(field, words.label()));
    body(field);
    button(Buttons.plain("Cancel", this::cancel));
    take = button(Buttons.primary(words.action(), this::give));
    take.disableProperty().bind(field.textProperty().map(String::isBlank));
  }

  private void give() {
    if (!field.getText().isBlank()) {
      done();
      answer.accept(field.getText().strip());
    }
  }

  @Override
  protected void refused() {
    // Nothing was asked for by anybody else.
  }

  @Override
  protected void focusFirst() {
    field.requestFocus();
    field.end();
  }
}
