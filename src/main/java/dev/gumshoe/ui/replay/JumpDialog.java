package dev.gumshoe.ui.replay;

import dev.gumshoe.replay.TimeLine.Mark;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.WrappingCell;
import dev.gumshoe.ui.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** All decisions and the finding, to jump to one. */
final class JumpDialog extends Dialog {
  private final ListView<Mark> list = new ListView<>();
  private final Consumer<Mark> chosen;
  private int typed;

  /**
   * A list of these.
   *
   * @param now the position that the replay is at
   * @param words of a mark; a decision's begin with its number
   */
  JumpDialog(List<Mark> marks, int now, Function<Mark, String> words, Consumer<Mark> chosen) {
    super(
        "Jump to a decision",
        Labels.paragraph("Type its number, or choose it with ↑ ↓; Enter goes there.", "muted"));
    this.chosen = chosen;
    id("jump-dialog");
    list.getItems().setAll(marks);
    list.getSelectionModel().selectFirst();
    marks.stream()
        .filter(mark -> mark.position() <= now)
        .reduce((_, later) -> later)
        .ifPresent(list.getSelectionModel()::select);
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
    list.setCellFactory(_ -> new MarkCell(words));
    list.setPrefHeight(360);
    list.setAccessibleText("Decisions");
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            go();
          }
        });
    body(list);
    digits(this::digit);
    button(Buttons.plain("Cancel", this::cancel));
    button(Buttons.primary("Go there", this::go));
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      go();
    }
  }

  /** Digits make a number; one that leads to no decision begins anew. */
  private void digit(int digit) {
    if (!select(typed * 10 + digit)) {
      select(digit);
    }
  }

  private boolean select(int number) {
    for (Mark mark : list.getItems()) {
      if (mark instanceof Mark.Decided decided && decided.number() == number) {
        typed = number;
        list.getSelectionModel().select(mark);
        list.scrollTo(mark);
        return true;
      }
    }
    typed = 0;
    return false;
  }

  private void go() {
    Mark mark = list.getSelectionModel().getSelectedItem();
    if (mark != null) {
      done();
      chosen.accept(mark);
    }
  }

  @Override
  protected void refused() {
    // The replay stays where it is.
  }

  @Override
  protected void focusFirst() {
    list.requestFocus();
  }

  private static final class MarkCell extends WrappingCell<Mark> {
    private final Function<Mark, String> words;

    MarkCell(Function<Mark, String> words) {
      this.words = words;
    }

    @Override
    protected String spoken(Mark mark) {
      return words.apply(mark);
    }

    @Override
    protected Node content(Mark mark) {
      return Labels.paragraph(words.apply(mark));
    }
  }
}
