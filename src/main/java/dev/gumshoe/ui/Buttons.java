package dev.gumshoe.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;

/** Buttons as all screens show them. */
public final class Buttons {
  private Buttons() {}

  /** A button that says what it does. */
  public static Button plain(String text, Runnable action) {
    Button button = new Button(text);
    button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /** The button that most will want. */
  public static Button primary(String text, Runnable action) {
    Button button = plain(text, action);
    button.getStyleClass().add("accent");
    return button;
  }

  /**
   * A small button that copies a text, and says that it did.
   *
   * @param what what is copied, for readers of the screen
   */
  public static Button copy(String what, String text) {
    Button button = new Button("Copy");
    button.getStyleClass().addAll("small", "copy");
    button.setAccessibleText("Copy " + what);
    button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          var content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
          button.setText("Copied ✓");
        });
    return button;
  }

  /** A button that cannot be used now stays where it is, and says why when pointed at. */
  public static StackPane explained(Button button, Tooltip reason) {
    StackPane around = new StackPane(button);
    Tooltip.install(around, reason);
    return around;
  }
}
