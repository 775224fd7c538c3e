package dev.gumshoe.ui.replay;

import dev.gumshoe.replay.TimeLine;
import dev.gumshoe.ui.Labels;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;

/** The time line as a strip that can be pointed at, and where the replay is on it. */
final class TimeStrip extends Pane {
  private static final double LEAST = 0.45;

  private final TimeLine line;
  private final IntFunction<String> words;
  private final Polygon head = new Polygon();
  private final Label unit = Labels.line("");
  private StripGeometry at;
  private int position = 1;

  /**
   * A strip.
   *
   * @param words of what the time at a position was spent on
   * @param chosen is given the position that was pointed at
   */
  TimeStrip(TimeLine line, IntFunction<String> words, IntConsumer chosen) {
    this.line = line;
    this.words = words;
    this.at = StripGeometry.of(line, 1, 1);
    getStyleClass().add("time-strip");
    head.getStyleClass().add("strip-head");
    unit.setVisible(false);
    var tip = new Tooltip();
    Tooltip.install(this, tip);
    setOnMousePressed(event -> chosen.accept(at.position(event.getX())));
    setOnMouseDragged(event -> chosen.accept(at.position(event.getX())));
    setOnMouseMoved(event -> tip.setText(words.apply(at.position(event.getX()))));
    widthProperty().addListener(_ -> draw());
    unit.fontProperty().addListener(_ -> draw());
    draw();
  }

  /** Shows where the replay is. */
  void show(int now) {
    position = now;
    placeHead();
  }

  private double em() {
    return unit.getFont().getSize();
  }

  @Override
  protected double computePrefHeight(double width) {
    return StripPicture.HEIGHT * em();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  private void draw() {
    double width = Math.max(1, getWidth());
    at = StripGeometry.of(line, width, em() * LEAST);
    getChildren().setAll(unit);
    getChildren().addAll(StripPicture.of(line, at, em(), width));
    getChildren().add(head);
    placeHead();
  }

  private void placeHead() {
    double x = Math.clamp(at.x(position), 1, Math.max(1, getWidth() - 1));
    double wing = 0.45 * em();
    double top = 0.6 * em();
    double bottom = StripPicture.HEIGHT * em();
    head.getPoints()
        .setAll(
            List.of(
                x - wing,
                top,
                x + wing,
                top,
                x + 1,
                top + wing,
                x + 1,
                bottom,
                x - 1,
                bottom,
                x - 1,
                top + wing));
    setAccessibleText(words.apply(position));
  }
}
