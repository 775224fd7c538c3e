package dev.gumshoe.ui.evidence;

import dev.gumshoe.evidence.Answer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;

/** Facts as a tree; what is below a fact is made when it is opened. */
final class FactView extends TreeTableView<FactRow> {
  private static final PseudoClass DECIDES = PseudoClass.getPseudoClass("decides");
  private static final int OPEN_AT_FIRST = 40;

  FactView(Answer.Known known, Set<Integer> deciding) {
    getStyleClass().add("facts");
    setAccessibleText("What was read from the output");
    setShowRoot(false);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    var root = new Item(new FactRow("", "", 0, false, known.facts()), deciding);
    setRoot(root);
    root.setExpanded(true);
    root.getChildren().stream()
        .filter(
            top -> top.getValue().inside() instanceof List<?> list && list.size() <= OPEN_AT_FIRST)
        .forEach(top -> top.setExpanded(true));
    add("Fact", 220, FactRow::name);
    if (!deciding.isEmpty()) {
      add("Mark", 90, row -> row.decides() ? "▌decides" : "");
    }
    add("Line", 60, row -> row.line() > 0 ? String.valueOf(row.line()) : "");
    add("Value", 600, FactRow::value);
    setRowFactory(_ -> new Row());
  }

  private void add(String title, double width, Function<FactRow, String> text) {
    var column = new TreeTableColumn<FactRow, String>(title);
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue().getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    getColumns().add(column);
  }

  private static final class Row extends TreeTableRow<FactRow> {
    @Override
    protected void updateItem(FactRow row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(DECIDES, !empty && row.decides());
    }
  }

  private static final class Item extends TreeItem<FactRow> {
    private final Set<Integer> deciding;
    private boolean made;

    Item(FactRow row, Set<Integer> deciding) {
      super(row);
      this.deciding = deciding;
    }

    @Override
    public boolean isLeaf() {
      return !getValue().isGroup();
    }

    @Override
    public javafx.collections.ObservableList<TreeItem<FactRow>> getChildren() {
      if (!made) {
        made = true;
        super.getChildren()
            .setAll(
                getValue().below(deciding).stream()
                    .map(row -> (TreeItem<FactRow>) new Item(row, deciding))
                    .toList());
      }
      return super.getChildren();
    }
  }
}
