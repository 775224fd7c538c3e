package dev.gumshoe.ui.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;

/** Light or dark, and how large the text is. Used on the screen's thread. */
public final class Look {
  private static final int SMALLEST = 11;
  private static final int USUAL = 14;
  private static final int LARGEST = 24;

  private final Parent root;
  private boolean dark;
  private int size = USUAL;

  /** The look of what is below this. */
  public Look(Parent root) {
    this.root = root;
    root.getStylesheets()
        .add(
            Objects.requireNonNull(
                    Look.class.getResource("/dev/gumshoe/ui/gumshoe.css"), "style sheet")
                .toExternalForm());
    apply();
  }

  /** From light to dark, or back. */
  public void toggle() {
    dark = !dark;
    apply();
  }

  /** Whether it is dark. */
  public boolean isDark() {
    return dark;
  }

  /** Larger text. */
  public void larger() {
    size = Math.min(LARGEST, size + 1);
    apply();
  }

  /** Smaller text. */
  public void smaller() {
    size = Math.max(SMALLEST, size - 1);
    apply();
  }

  /** Text as at first. */
  public void usual() {
    size = USUAL;
    apply();
  }

  private void apply() {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    root.setStyle("-fx-font-size: " + size + "px;");
  }
}
