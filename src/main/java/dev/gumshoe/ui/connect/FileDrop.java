package dev.gumshoe.ui.connect;

import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** A file or folder that is dropped on a field becomes its text. */
final class FileDrop {
  private FileDrop() {}

  static void into(TextField field) {
    field.addEventFilter(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    field.addEventFilter(
        DragEvent.DRAG_DROPPED,
        event -> {
          if (event.getDragboard().hasFiles()) {
            field.setText(event.getDragboard().getFiles().getFirst().toString());
            event.setDropCompleted(true);
            event.consume();
          }
        });
  }
}
