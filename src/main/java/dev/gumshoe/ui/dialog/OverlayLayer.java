package dev.gumshoe.ui.dialog;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Shows dialogs over a screen, one at a time, in the order in which they were asked for. What is
 * below cannot be used meanwhile. Used on the screen's thread only.
 */
public final class OverlayLayer extends StackPane {
  private final Node below;
  private final StackPane shade = new StackPane();
  private final Deque<Dialog> waiting = new ArrayDeque<>();
  private @Nullable Dialog showing;
  private @Nullable Node focusBefore;

  /** A layer over this. */
  public OverlayLayer(Node below) {
    super(below);
    this.below = below;
    shade.getStyleClass().add("shade");
    shade.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Shows a dialog, now or when those before it are answered. */
  public void show(Dialog dialog) {
    waiting.add(dialog);
    if (showing == null) {
      next();
    }
  }

  /** Takes a dialog away, whether it is shown or waits. */
  public void close(Dialog dialog) {
    waiting.remove(dialog);
    if (dialog.equals(showing)) {
      showing = null;
      next();
    }
  }

  /** Whether there is something to answer. */
  public boolean isBusy() {
    return showing != null;
  }

  private void next() {
    shade.getChildren().clear();
    Dialog dialog = waiting.poll();
    if (dialog == null) {
      getChildren().remove(shade);
      below.setDisable(false);
      if (focusBefore != null) {
        focusBefore.requestFocus();
      }
      focusBefore = null;
      return;
    }
    if (!getChildren().contains(shade)) {
      focusBefore = getScene() == null ? null : getScene().getFocusOwner();
      getChildren().add(shade);
      below.setDisable(true);
    }
    showing = dialog;
    dialog.closeWith(() -> close(dialog));
    shade.getChildren().add(dialog.node());
    dialog.focusFirst();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && showing != null) {
      event.consume();
      showing.cancel();
    }
  }
}
