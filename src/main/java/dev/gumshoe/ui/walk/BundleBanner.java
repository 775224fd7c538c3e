package dev.gumshoe.ui.walk;

import dev.gumshoe.bundle.BundleKind;
import dev.gumshoe.engine.Filling;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.ui.Labels;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Says that a walk reads bundles, and what that means; nothing where it asks nodes. */
final class BundleBanner extends VBox {
  private final Label words = Labels.paragraph("", "banner");

  BundleBanner() {
    getChildren().add(words);
    words.setMaxWidth(Double.MAX_VALUE);
    setVisible(false);
    setManaged(false);
  }

  void show(SessionState state) {
    String text = words(state);
    words.setText(text);
    setVisible(!text.isEmpty());
    setManaged(!text.isEmpty());
  }

  /** Which bundles are read, in a sentence or two; empty where none is. */
  static String words(SessionState state) {
    List<String> bundles =
        state.roles().values().stream()
            .filter(Filling.Filled.class::isInstance)
            .map(Filling.Filled.class::cast)
            .filter(filled -> isBundle(filled.description()))
            .map(filled -> "%s (%s)".formatted(filled.target(), filled.description()))
            .distinct()
            .toList();
    return bundles.isEmpty()
        ? ""
        : bundles.stream()
            .collect(
                Collectors.joining(
                    ", ",
                    "▤  Reads a bundle: ",
                    ". Nothing is asked of a node; what is not in it is “unknown”."));
  }

  private static boolean isBundle(String description) {
    return Stream.of(BundleKind.values()).anyMatch(kind -> kind.words().equals(description));
  }
}
