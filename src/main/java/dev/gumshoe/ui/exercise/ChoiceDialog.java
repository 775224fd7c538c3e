package dev.gumshoe.ui.exercise;

import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.dialog.Dialog;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** One of several lines, chosen by arrows or its number, and taken with Enter. */
class ChoiceDialog extends Dialog {
  private static final int LINE = 19;
  private static final int AROUND = 20;
  private static final int MOST = 460;

  private final ListView<String> list = new ListView<>();
  private final IntConsumer taken;

  /**
   * Asks.
   *
   * @param title the question
   * @param about what to know about it
   * @param choices at least one
   * @param take what the button says
   * @param taken is given the place of the line, counted from 0
   */
  ChoiceDialog(String title, String about, List<String> choices, String take, IntConsumer taken) {
    super(title, Labels.paragraph(about, "muted"));
    this.taken = taken;
    id("choice-dialog");
    list.setCellFactory(_ -> new ChoiceCell());
    list.getItems().setAll(choices);
    list.getStyleClass().add("entries");
    list.setAccessibleText(title);
    list.setPrefSize(720, Math.min(MOST, height(choices)));
    list.getSelectionModel().selectFirst();
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            give();
          }
        });
    body(list);
    digits(number -> choose(number - 1));
    button(Buttons.plain("Cancel", this::cancel));
    Button primary = button(Buttons.primary(take, this::give));
    primary.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
  }

  /** Long lines wrap once, mostly. */
  private static int height(List<String> choices) {
    return 12
        + choices.stream()
            .mapToInt(
                one -> one.lines().mapToInt(line -> LINE * (1 + line.length() / 80)).sum() + AROUND)
            .sum();
  }

  private void choose(int place) {
    if (place >= 0 && place < list.getItems().size()) {
      list.getSelectionModel().select(place);
      list.scrollTo(place);
      list.requestFocus();
    }
  }

  private void give() {
    int place = list.getSelectionModel().getSelectedIndex();
    if (place >= 0) {
      done();
      taken.accept(place);
    }
  }

  @Override
  protected void refused() {
    // The exercise stays where it is.
  }

  @Override
  protected void focusFirst() {
    list.requestFocus();
  }
}
