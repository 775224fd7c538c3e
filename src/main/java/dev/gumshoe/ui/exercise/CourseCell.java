package dev.gumshoe.ui.exercise;

import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.WrappingCell;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A lesson in the list. */
final class CourseCell extends WrappingCell<CourseRow> {
  @Override
  protected String spoken(CourseRow row) {
    return row.title() + ". " + row.detail();
  }

  @Override
  protected Node content(CourseRow row) {
    return new VBox(
        Labels.paragraph(row.sign() + "  " + row.title(), "entry-title"),
        Labels.paragraph(row.detail(), "muted"));
  }
}
