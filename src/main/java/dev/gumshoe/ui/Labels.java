package dev.gumshoe.ui;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Texts as all screens show them. */
public final class Labels {
  private Labels() {}

  /** A text that wraps. */
  public static Label paragraph(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** A text in one line, cut at its end when there is no room. */
  public static Label line(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** A short title over a group. */
  public static Label caption(String text) {
    return line(text, "caption");
  }

  /** A label that names a field for readers of the screen too. */
  public static Label naming(TextField field, String text) {
    Label label = line(text, "field-name");
    label.setLabelFor(field);
    field.setAccessibleText(text);
    return label;
  }
}
