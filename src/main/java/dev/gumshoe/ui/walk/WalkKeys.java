package dev.gumshoe.ui.walk;

import dev.gumshoe.ui.OwnKeys;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of a walk. Lists and tables would take Enter for themselves: it is met before them. */
final class WalkKeys {
  private final WalkScreen screen;
  private boolean enterHeld;

  WalkKeys(WalkScreen screen) {
    this.screen = screen;
  }

  void pressed(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (typing || OwnKeys.taken(event) || event.isControlDown() || event.isMetaDown()) {
      return;
    }
    if (event.isAltDown() && event.getCode() != KeyCode.LEFT) {
      return;
    }
    if (handled(event)) {
      event.consume();
    }
  }

  private boolean handled(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> enter(event);
      case B -> screen.chooseBranch();
      case R -> screen.runAgain();
      case N -> screen.note();
      case Z -> screen.body().enlarge();
      case T -> screen.body().step().nextTab();
      case V -> screen.body().step().nextView();
      case X -> screen.export();
      case BACK_SPACE -> screen.stepBack();
      case ESCAPE -> screen.stop();
      case LEFT -> {
        if (!event.isAltDown()) {
          return false;
        }
        screen.stepBack();
      }
      default -> {
        return digit(event);
      }
    }
    return true;
  }

  private boolean digit(KeyEvent event) {
    if (!event.getCode().isDigitKey()) {
      return false;
    }
    String name = event.getCode().getName();
    screen.choose(name.charAt(name.length() - 1) - '0');
    return true;
  }

  /** An Enter that is held down does not run through the tree. */
  void released(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      enterHeld = false;
    }
  }

  private void enter(KeyEvent event) {
    if (enterHeld) {
      return;
    }
    enterHeld = true;
    if (event.getTarget() instanceof Button button) {
      button.fire();
    } else {
      screen.goOn();
    }
  }
}
