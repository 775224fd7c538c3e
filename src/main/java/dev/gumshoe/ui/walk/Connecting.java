package dev.gumshoe.ui.walk;

import dev.gumshoe.ui.Labels;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** What is shown before the first step. */
final class Connecting extends VBox {
  Connecting() {
    getStyleClass().add("notice");
    var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(Labels.paragraph("The walk is about to begin."), bar);
  }
}
