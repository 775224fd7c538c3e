package dev.gumshoe.ui.evidence;

import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A command, exactly, with a button that copies it. */
public final class CommandLine extends HBox {
  /** Shows this command. */
  public CommandLine(String command) {
    getStyleClass().add("command-line");
    setAlignment(Pos.TOP_LEFT);
    Label text = Labels.paragraph(command, "mono");
    text.setMaxWidth(Double.MAX_VALUE);
    setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(text, Buttons.copy("the command " + command, command));
  }
}
