package dev.gumshoe.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** A part of a screen that has keys of its own. Screens meet keys first, and leave it these. */
public interface OwnKeys {
  /** Whether it takes this key, which was pressed in it. */
  boolean takes(KeyEvent event);

  /** Whether the part of the screen in which a key was pressed takes it. */
  static boolean taken(KeyEvent event) {
    Node up = event.getTarget() instanceof Node node ? node : null;
    while (up != null) {
      if (up instanceof OwnKeys own && own.takes(event)) {
        return true;
      }
      up = up.getParent();
    }
    return false;
  }
}
