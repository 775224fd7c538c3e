package dev.gumshoe.ui;

import javafx.scene.Node;
import javafx.scene.control.ListCell;

/** A cell whose texts wrap at the width of its list, and which is as high as that makes it. */
public abstract class WrappingCell<T> extends ListCell<T> {
  private static final double SCROLL_BAR = 18;

  /** A cell. */
  protected WrappingCell() {}

  /** What is said for an item, for readers of the screen. */
  protected abstract String spoken(T item);

  /** What is shown for an item. */
  protected abstract Node content(T item);

  @Override
  protected void updateItem(T item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    setGraphic(empty ? null : content(item));
    setAccessibleText(empty ? null : spoken(item));
  }

  /** Nothing scrolls sideways. */
  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null || getListView() == null) {
      return super.computePrefHeight(width);
    }
    double sides = snappedLeftInset() + snappedRightInset() + SCROLL_BAR;
    double inner = Math.max(60, getListView().getWidth() - sides);
    return Math.ceil(getGraphic().prefHeight(inner) + snappedTopInset() + snappedBottomInset());
  }
}
