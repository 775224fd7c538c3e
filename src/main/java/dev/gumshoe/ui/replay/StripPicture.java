package dev.gumshoe.ui.replay;

import dev.gumshoe.replay.TimeLine;
import dev.gumshoe.replay.TimeLine.Mark;
import dev.gumshoe.replay.TimeLine.Stretch;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * Draws a time line: step numbers above, time as blocks (high: nodes, low: the operator), marks
 * below. Shapes tell what is what; colours come from the style sheet and only help.
 */
final class StripPicture {
  /** Height of all of it, in sizes of the text. */
  static final double HEIGHT = 4.2;

  private static final double TOP = 1.3;
  private static final double BOTTOM = 2.9;
  private static final double THINKING = 0.5;

  private final StripGeometry at;
  private final double em;
  private final double width;
  private final List<Node> nodes = new ArrayList<>();

  private StripPicture(StripGeometry at, double em, double width) {
    this.at = at;
    this.em = em;
    this.width = width;
  }

  /**
   * The picture.
   *
   * @param em size of the text, in pixels
   * @param width of the strip, in pixels
   */
  static List<Node> of(TimeLine line, StripGeometry at, double em, double width) {
    var picture = new StripPicture(at, em, width);
    double numbered = 0;
    int visit = 0;
    for (int index = 0; index < line.stretches().size(); index++) {
      Stretch stretch = line.stretches().get(index);
      picture.block(stretch, at.start(index), at.end(index));
      if (stretch.visit() != visit) {
        visit = stretch.visit();
        numbered = picture.border(visit, at.start(index), numbered);
      }
    }
    line.marks().forEach(picture::sign);
    return picture.nodes;
  }

  private void block(Stretch stretch, double from, double to) {
    double top = TOP * em;
    double bottom = BOTTOM * em;
    double room = Math.max(1, to - from - 1);
    switch (stretch.spent()) {
      case NODES -> add(new Rectangle(from, top, room, bottom - top), "strip-nodes");
      case OPERATOR -> {
        double high = THINKING * (bottom - top);
        add(new Rectangle(from, bottom - high, room, high), "strip-operator");
      }
      case AWAY -> {
        double middle = (top + bottom) / 2;
        var gap = new Line(from + 2, middle, from + room - 2, middle);
        gap.getStrokeDashArray().addAll(1.0, 5.0);
        add(gap, "strip-away");
      }
    }
  }

  /** A step begins; its number stands there when the one before leaves room. */
  private double border(int visit, double x, double numbered) {
    add(new Line(x, TOP * em * 0.7, x, BOTTOM * em), "strip-border");
    var number = new Text(Integer.toString(visit));
    number.setTextOrigin(VPos.TOP);
    number.setX(x + 3);
    double end = x + 3 + number.getText().length() * 0.65 * em;
    if (x < numbered || end > width) {
      return numbered;
    }
    add(number, "strip-number");
    return end + 3;
  }

  private void sign(Mark mark) {
    double arm = 0.4 * em;
    double x = Math.clamp(at.x(mark.position()), arm, Math.max(arm, width - arm));
    double y = BOTTOM * em + 1.4 * arm;
    switch (mark) {
      case Mark.Decided _ ->
          add(new Polygon(x, y - arm, x + arm, y, x, y + arm, x - arm, y), "strip-decision");
      case Mark.Ended _ -> add(new Rectangle(x - arm, y - arm, 2 * arm, 2 * arm), "strip-end");
    }
  }

  private void add(Node node, String style) {
    node.getStyleClass().add(style);
    nodes.add(node);
  }
}
