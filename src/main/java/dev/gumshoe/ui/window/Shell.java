package dev.gumshoe.ui.window;

import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.Screen;
import dev.gumshoe.ui.Shortcut;
import dev.gumshoe.ui.dialog.OverlayLayer;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What is round every screen: the head, the keys at the foot, and dialogs over it. */
public final class Shell {
  private final BorderPane frame = new BorderPane();
  private final OverlayLayer overlays = new OverlayLayer(frame);
  private final Look look = new Look(overlays);
  private final Label title = Labels.line("", "screen-title");
  private final Label status = Labels.line("", "status");
  private final FlowPane keys = new FlowPane();
  private final Button theme = Buttons.plain("Dark", this::toggleTheme);
  private final ObjectProperty<List<Shortcut>> shortcuts = new SimpleObjectProperty<>(List.of());
  private @Nullable Screen showing;

  /** With no screen yet. */
  public Shell() {
    frame.getStyleClass().add("shell");
    overlays.getStyleClass().add("gumshoe");
    keys.getStyleClass().add("keys");
    frame.setTop(head());
    frame.setBottom(keys);
    shortcuts.addListener(
        (_, _, now) -> keys.getChildren().setAll(now.stream().map(Shell::hint).toList()));
    overlays.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private HBox head() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button smaller = Buttons.plain("A−", look::smaller);
    smaller.setAccessibleText("Smaller text, Ctrl and minus");
    Button larger = Buttons.plain("A+", look::larger);
    larger.setAccessibleText("Larger text, Ctrl and plus");
    for (Button button : new Button[] {smaller, larger, theme}) {
      button.getStyleClass().addAll("small", "flat");
      button.setFocusTraversable(false);
    }
    title.setMinWidth(0);
    status.setMinWidth(Region.USE_PREF_SIZE);
    var head =
        new HBox(Labels.line("Gumshoe", "brand"), title, space, status, smaller, larger, theme);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("head");
    return head;
  }

  /** Brings a screen in; the one before leaves. */
  public void show(Screen screen) {
    if (showing != null) {
      showing.leave();
    }
    showing = screen;
    frame.setCenter(screen.node());
    title.setText(screen.title());
    status.textProperty().bind(screen.status());
    shortcuts.bind(screen.shortcuts());
    screen.enter();
  }

  /** Lets the screen go; the window closes. */
  public void close() {
    if (showing != null) {
      showing.leave();
    }
    showing = null;
  }

  private static HBox hint(Shortcut shortcut) {
    return new HBox(Labels.line(shortcut.keys(), "key"), Labels.line(shortcut.does(), "muted"));
  }

  private void key(KeyEvent event) {
    if (!event.isShortcutDown()) {
      return;
    }
    KeyCode code = event.getCode();
    if (code == KeyCode.PLUS || code == KeyCode.EQUALS || code == KeyCode.ADD) {
      look.larger();
    } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
      look.smaller();
    } else if (code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0) {
      look.usual();
    } else if (code == KeyCode.T) {
      toggleTheme();
    } else {
      return;
    }
    event.consume();
  }

  private void toggleTheme() {
    look.toggle();
    theme.setText(look.isDark() ? "Light" : "Dark");
  }

  /** Where dialogs go. */
  public OverlayLayer overlays() {
    return overlays;
  }

  /** What the window holds. */
  public Parent root() {
    return overlays;
  }
}
