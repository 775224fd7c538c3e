package dev.gumshoe.ui.ladder;

import dev.gumshoe.packets.ladder.Ladder.Column;
import dev.gumshoe.ui.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** The points, over their lines. */
final class LadderHead extends Pane {
  private final LadderRows rows;
  private final Label unit = Labels.line("ms", "muted");
  private final Label legend = Labels.paragraph("", "muted");
  private final Label notes = Labels.paragraph("", "point-notes");
  private final List<VBox> points = new ArrayList<>();

  LadderHead(LadderRows rows) {
    this.rows = rows;
    getStyleClass().add("ladder-points");
  }

  void show(List<Column> columns, String words) {
    points.clear();
    for (Column column : columns) {
      var about = new VBox(Labels.paragraph(column.name(), "point-name"));
      if (!column.where().isEmpty()) {
        about.getChildren().add(Labels.paragraph(column.where(), "muted"));
      }
      points.add(about);
    }
    legend.setText(words);
    notes.setText(notes(columns));
    notes.setVisible(!notes.getText().isEmpty());
    getChildren().setAll(points);
    getChildren().addAll(unit, legend, notes);
  }

  /** In one line for all points: there is more room than over each. */
  private static String notes(List<Column> columns) {
    return columns.stream()
        .filter(column -> !column.notes().isEmpty())
        .map(column -> column.name() + ": " + String.join(", ", column.notes()))
        .collect(Collectors.joining(" · "));
  }

  private LaneGeometry geometry() {
    return LaneGeometry.of(
        rows.shape(), Math.max(60, getWidth() - LadderRows.SCROLL_BAR), unit.getFont().getSize());
  }

  @Override
  protected double computePrefHeight(double width) {
    LaneGeometry at = geometry();
    return Math.ceil(tallest(at) + notesHeight(at) + 0.8 * at.em());
  }

  private double tallest(LaneGeometry at) {
    double height = legend.prefHeight(at.width() - at.text());
    for (VBox point : points) {
      height = Math.max(height, point.prefHeight(at.lane() - 0.5 * at.em()));
    }
    return height;
  }

  private double notesHeight(LaneGeometry at) {
    return notes.isVisible() ? notes.prefHeight(at.width() - at.em()) : 0;
  }

  @Override
  protected void layoutChildren() {
    LaneGeometry at = geometry();
    double top = 0.4 * at.em();
    double room = at.lane() - 0.5 * at.em();
    for (int column = 0; column < points.size(); column++) {
      VBox point = points.get(column);
      point.resizeRelocate(at.x(column) - 0.3 * at.em(), top, room, point.prefHeight(room));
    }
    unit.autosize();
    unit.relocate(at.left() - 1.2 * at.em() - unit.getWidth(), top);
    double words = at.width() - at.text();
    legend.resizeRelocate(at.text(), top, words, legend.prefHeight(words));
    notes.resizeRelocate(
        at.em(), top + tallest(at) + 0.2 * at.em(), at.width() - at.em(), notesHeight(at));
  }
}
