package dev.gumshoe.ui.walk;

import dev.gumshoe.ui.Labels;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** What is shown before the first step. */
final class Connecting extends VBox {
  /**
   * What is shown then.
   *
   * @param trouble what keeps it from beginning; else empty
   */
  Connecting(String trouble) {
    getStyleClass().add("notice");
    if (!trouble.isEmpty()) {
      getChildren().add(StepPane.panel("!", trouble));
      return;
    }
    var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(Labels.paragraph("The walk is about to begin."), bar);
  }
}
