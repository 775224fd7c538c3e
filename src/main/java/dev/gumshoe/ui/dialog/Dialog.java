package dev.gumshoe.ui.dialog;

import dev.gumshoe.ui.Labels;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A question over the screen. It closes itself when it is answered; Escape is the answer that
 * changes nothing.
 */
public abstract class Dialog {
  private final VBox card = new VBox();
  private final HBox buttons = new HBox();
  private Runnable closing = () -> {};

  /** With a title and what stands below it. */
  protected Dialog(String title, Node... body) {
    card.getStyleClass().add("dialog-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    card.setAccessibleText(title);
    buttons.getStyleClass().add("dialog-buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    card.getChildren().add(Labels.paragraph(title, "dialog-title"));
    card.getChildren().addAll(body);
    card.getChildren().add(buttons);
  }

  /** What is done when the operator will not answer. */
  protected abstract void refused();

  /** Puts the focus where the answer is given. */
  protected abstract void focusFirst();

  /** Adds a button, from left to right; Enter presses it while it has the focus. */
  protected final Button button(Button button) {
    button.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            button.fire();
          }
        });
    buttons.getChildren().add(button);
    return button;
  }

  /** Adds a line below all that is there, before the buttons. */
  protected final void body(Node node) {
    card.getChildren().add(card.getChildren().size() - 1, node);
  }

  /** The name that styles and tests know it by. */
  protected final void id(String id) {
    card.setId(id);
  }

  final Node node() {
    return card;
  }

  /** Has digits heard, wherever the focus is but in a field. */
  protected final void digits(IntConsumer chosen) {
    // The typed event is the last of a key's that a field would take for text.
    card.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          String typed = event.getCharacter();
          boolean digit = typed.length() == 1 && Character.isDigit(typed.charAt(0));
          if (digit && !(event.getTarget() instanceof TextInputControl)) {
            event.consume();
            chosen.accept(Character.digit(typed.charAt(0), 10));
          }
        });
  }

  /** Has a letter heard together with Alt, wherever the focus is. */
  protected final void alt(KeyCode letter, Runnable action) {
    card.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isAltDown() && event.getCode() == letter) {
            event.consume();
            action.run();
          }
        });
  }

  /** Takes it from the screen. */
  protected final void done() {
    closing.run();
  }

  /** Closes it, as Escape does. */
  protected final void cancel() {
    done();
    refused();
  }

  final void closeWith(Runnable close) {
    closing = close;
  }
}
