package dev.gumshoe.ui.exercise;

import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.WrappingCell;
import javafx.scene.Node;

/** A line to choose, with its number. */
final class ChoiceCell extends WrappingCell<String> {
  @Override
  protected String spoken(String line) {
    return line;
  }

  @Override
  protected Node content(String line) {
    return Labels.paragraph("%d   %s".formatted(getIndex() + 1, line));
  }
}
