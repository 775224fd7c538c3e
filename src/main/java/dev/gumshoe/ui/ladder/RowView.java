package dev.gumshoe.ui.ladder;

import dev.gumshoe.packets.ladder.Gaps;
import dev.gumshoe.packets.ladder.Ladder.Leg;
import dev.gumshoe.packets.ladder.Ladder.Remark;
import dev.gumshoe.packets.ladder.Ladder.Row;
import dev.gumshoe.packets.ladder.Ladder.Way;
import dev.gumshoe.packets.ladder.Signs;
import dev.gumshoe.packets.ladder.Times;
import dev.gumshoe.ui.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** A packet: its time, its arrows, and what is said of it. */
final class RowView extends Pane {
  private static final double LINE = 1.5;

  private final LadderModel model;
  private final LaneGeometry.Shape shape;
  private final Row row;
  private final int chosen;
  private final Label time;
  private final VBox words = new VBox();
  private final Label pause;
  private final Label notSeen = LanePicture.notSeen();
  private final List<Node> drawn = new ArrayList<>();

  /**
   * A row.
   *
   * @param chosen the column at which the packet is looked at; -1 where another packet is
   */
  RowView(LadderModel model, LaneGeometry.Shape shape, Row row, int chosen) {
    this.model = model;
    this.shape = shape;
    this.row = row;
    this.chosen = chosen;
    this.time = Labels.line(LaneGeometry.label(row), "row-time");
    this.pause =
        Labels.line(row.gap() < Gaps.SAID ? "" : "⋮ " + Times.span(row.gap()) + " later", "muted");
    for (Remark remark : row.remarks()) {
      String style =
          switch (remark.kind()) {
            case PACKET -> "packet-words";
            case LOST -> "lost-words";
            case DAMAGE -> "damaged-words";
            case REWRITE, TUNNEL, CLOCK -> "muted";
          };
      words.getChildren().add(Labels.paragraph(Signs.line(remark), style));
    }
    getChildren().addAll(time, words, pause);
    if (lost().isPresent()) {
      getChildren().add(notSeen);
    }
  }

  private double em() {
    return time.getFont().getSize();
  }

  private LaneGeometry geometry(double width) {
    return LaneGeometry.of(shape, width, em());
  }

  /** Room for the time that passed. */
  private double gap() {
    double said = row.gap() < Gaps.SAID ? 0 : LINE;
    return em() * Math.max(said, LINE * model.zoom().room(row.gap()));
  }

  @Override
  protected double computePrefHeight(double width) {
    LaneGeometry at = geometry(width);
    double said = words.prefHeight(width - at.text());
    double pictured = (lost().isEmpty() ? 1 : 2) * LINE * em();
    return Math.ceil(gap() + Math.max(said, pictured) + 0.7 * em());
  }

  private Optional<Leg> lost() {
    return row.legs().stream().filter(leg -> leg.way() == Way.LOST).findFirst();
  }

  @Override
  protected void layoutChildren() {
    LaneGeometry at = geometry(getWidth());
    double top = gap();
    double middle = top + 1.15 * em();
    getChildren().removeAll(drawn);
    drawn.clear();
    drawn.addAll(LanePicture.lines(model.ladder().columns(), at, getHeight()));
    drawn.addAll(LanePicture.arrows(row, at, middle, chosen));
    drawn.forEach(node -> node.setManaged(false));
    getChildren().addAll(0, drawn);
    place(time, 0, top + 0.45 * em(), at.left() - 1.2 * em());
    place(pause, at.text(), top - LINE * em(), at.width() - at.text());
    double height = words.prefHeight(at.width() - at.text());
    lost().ifPresent(leg -> notSeen(at, leg, middle));
    words.resizeRelocate(at.text(), top + 0.45 * em(), at.width() - at.text(), height);
  }

  /** On the side from which the packet should have come. */
  private void notSeen(LaneGeometry at, Leg leg, double middle) {
    double width = notSeen.prefWidth(-1);
    double edge = at.x(leg.to()) - Math.signum((double) leg.to() - leg.from()) * 0.4 * em();
    double x = leg.to() > leg.from() ? edge - width : edge;
    place(notSeen, x, middle + 0.5 * em(), width);
  }

  private static void place(Label label, double x, double y, double width) {
    label.resizeRelocate(x, y, width, label.prefHeight(width));
  }
}
