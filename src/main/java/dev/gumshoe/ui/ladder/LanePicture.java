package dev.gumshoe.ui.ladder;

import dev.gumshoe.packets.ladder.Ladder.Column;
import dev.gumshoe.packets.ladder.Ladder.Direction;
import dev.gumshoe.packets.ladder.Ladder.Leg;
import dev.gumshoe.packets.ladder.Ladder.Row;
import dev.gumshoe.packets.ladder.Ladder.Stop;
import dev.gumshoe.packets.ladder.Ladder.Way;
import dev.gumshoe.ui.Labels;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Draws the arrows of a row. Colours come from the style sheet, and add nothing to the shapes. */
final class LanePicture {
  private final LaneGeometry at;
  private final double y;
  private final List<Node> nodes = new ArrayList<>();

  private LanePicture(LaneGeometry at, double y) {
    this.at = at;
    this.y = y;
  }

  /** Lines of the points, from the top of a row to its end. */
  static List<Node> lines(List<Column> columns, LaneGeometry at, double height) {
    var lines = new ArrayList<Node>();
    for (int column = 0; column < columns.size(); column++) {
      var line = new Line(at.x(column), 0, at.x(column), height);
      line.getStyleClass().add("lifeline");
      if (!columns.get(column).sees()) {
        line.getStrokeDashArray().addAll(2.0, 5.0);
      }
      lines.add(line);
    }
    return lines;
  }

  /**
   * The arrows.
   *
   * @param y where they are
   * @param chosen the column at which the packet is looked at; -1 for none
   */
  static List<Node> arrows(Row row, LaneGeometry at, double y, int chosen) {
    var picture = new LanePicture(at, y);
    row.legs().forEach(leg -> picture.leg(leg, row.direction()));
    row.stops().forEach(stop -> picture.stop(stop, row));
    if (chosen >= 0) {
      var ring = new Circle(at.x(chosen), y, at.em() * 0.6);
      ring.getStyleClass().add("stop-ring");
      picture.nodes.add(ring);
    }
    return picture.nodes;
  }

  private void stop(Stop stop, Row row) {
    double x = at.x(stop.column());
    double size = at.em() * 0.32;
    if (!stop.damage().isEmpty()) {
      shape(
          "damaged",
          x,
          y - 2 * size,
          x + 1.7 * size,
          y + 1.4 * size,
          x - 1.7 * size,
          y + 1.4 * size);
    } else if (row.legs().isEmpty() && row.direction() != Direction.UNKNOWN) {
      head(x, row.direction() == Direction.ASK ? 1 : -1);
    } else {
      var dot = new Circle(x, y, size);
      dot.getStyleClass().add("stop");
      nodes.add(dot);
    }
  }

  private void leg(Leg leg, Direction direction) {
    int step = leg.to() > leg.from() ? 1 : -1;
    double from = at.x(leg.from());
    double to = at.x(leg.to());
    if (leg.way() == Way.LOST) {
      lost(from, to - step * at.em(), step);
      return;
    }
    line(from, y, to - step * at.em() * 0.4, y, "arrow");
    if (direction != Direction.UNKNOWN) {
      head(to - step * at.em() * 0.35, step);
    }
    String marks = (leg.way() == Way.REWRITTEN ? "⇄" : "") + (leg.uncertain() ? "±" : "");
    mark(marks, (from + to) / 2, "leg-mark");
  }

  private void lost(double from, double to, int step) {
    Line line = line(from, y, to - step * at.em() * 0.4, y, "lost");
    line.getStrokeDashArray().addAll(6.0, 5.0);
    double arm = at.em() * 0.42;
    line(to - arm, y - arm, to + arm, y + arm, "lost");
    line(to - arm, y + arm, to + arm, y - arm, "lost");
  }

  private Line line(double x1, double y1, double x2, double y2, String style) {
    var line = new Line(x1, y1, x2, y2);
    line.getStyleClass().add(style);
    nodes.add(line);
    return line;
  }

  private void head(double x, int step) {
    double size = at.em() * 0.32;
    shape("arrow-head", x, y, x - step * 2.2 * size, y - size, x - step * 2.2 * size, y + size);
  }

  private void shape(String style, double... points) {
    var shape = new Polygon(points);
    shape.getStyleClass().add(style);
    nodes.add(shape);
  }

  private void mark(String marks, double x, String style) {
    if (!marks.isEmpty()) {
      var text = new Text(marks);
      text.getStyleClass().add(style);
      text.setTextOrigin(VPos.BOTTOM);
      text.setTextAlignment(TextAlignment.CENTER);
      text.setX(x - at.em() * 0.4 * marks.length());
      text.setY(y - 1);
      nodes.add(text);
    }
  }

  /** Words under the place where a packet did not come. */
  static Label notSeen() {
    return Labels.line("not seen here", "lost-words");
  }
}
