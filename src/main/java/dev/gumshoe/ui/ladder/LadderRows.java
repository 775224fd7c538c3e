package dev.gumshoe.ui.ladder;

import dev.gumshoe.packets.ladder.Ladder.Row;
import dev.gumshoe.packets.ladder.Ladder.Stop;
import dev.gumshoe.ui.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/** The packets of a ladder. Only those on the screen are drawn. */
final class LadderRows extends ListView<Row> {
  /** What a scroll bar takes of the width, in pixels. */
  static final double SCROLL_BAR = 18;

  private final LadderModel model;
  private final List<Cell> cells = new ArrayList<>();
  private LaneGeometry.Shape shape;

  LadderRows(LadderModel model) {
    this.model = model;
    this.shape = LaneGeometry.Shape.of(model.ladder());
    getStyleClass().add("ladder-rows");
    setPlaceholder(Labels.paragraph("No packets.", "notice"));
    setCellFactory(_ -> new Cell());
    fill();
  }

  LaneGeometry.Shape shape() {
    return shape;
  }

  /** Shows what the model has now; the packet at the top stays there. */
  void fill() {
    Optional<Row> top = firstShown();
    shape = LaneGeometry.Shape.of(model.ladder());
    setAccessibleText("Packets, " + model.ladder().rows().size() + " rows");
    setItems(FXCollections.observableList(model.ladder().rows()));
    int chosen = model.chosenRow();
    if (chosen >= 0) {
      getSelectionModel().select(chosen);
      getFocusModel().focus(chosen);
    }
    int at = top.map(row -> model.rowOf(row.packet())).orElse(-1);
    if (at >= 0) {
      scrollTo(at);
    } else if (chosen >= 0) {
      scrollTo(Math.max(0, chosen - 2));
    }
  }

  /** Draws again what is on the screen: the point that is chosen is another. */
  void redraw() {
    cells.forEach(Cell::draw);
  }

  /** The row at the top, where rows are on the screen. */
  Optional<Row> firstShown() {
    return flow()
        .map(VirtualFlow::getFirstVisibleCell)
        .map(cell -> cell.getItem())
        .map(Row.class::cast);
  }

  private Optional<VirtualFlow<?>> flow() {
    return getSkin() instanceof ListViewSkin<?> skin
        ? skin.getChildren().stream()
            .filter(VirtualFlow.class::isInstance)
            .<VirtualFlow<?>>map(found -> (VirtualFlow<?>) found)
            .findFirst()
        : Optional.empty();
  }

  private final class Cell extends ListCell<Row> {
    Cell() {
      cells.add(this);
      selectedProperty().addListener(_ -> draw());
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      draw();
    }

    private void draw() {
      Row row = getItem();
      setText(null);
      if (row == null || isEmpty()) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      int chosen = isSelected() ? model.chosenStop().map(Stop::column).orElse(-1) : -1;
      setGraphic(new RowView(model, shape, row, chosen));
      setAccessibleText(model.spoken(row));
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
      return getGraphic() == null
          ? super.computePrefHeight(width)
          : Math.ceil(getGraphic().prefHeight(inner()));
    }

    @Override
    protected void layoutChildren() {
      if (getGraphic() != null) {
        getGraphic().resizeRelocate(0, 0, inner(), getHeight());
      }
    }

    private double inner() {
      return Math.max(60, getListView().getWidth() - SCROLL_BAR);
    }
  }
}
