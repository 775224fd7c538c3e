package dev.gumshoe.ui.rules;

import dev.gumshoe.netfilter.compare.ChainComparison;
import dev.gumshoe.ui.Labels;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/** Tables and the chains that differ. */
final class ChainOutline extends ListView<OutlineEntry> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  ChainOutline(List<OutlineEntry> entries, Consumer<ChainComparison> chosen) {
    super(FXCollections.observableList(entries));
    getStyleClass().add("outline");
    setAccessibleText("Chains that differ");
    setCellFactory(_ -> new Cell());
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, entry) ->
                Optional.ofNullable(entry).flatMap(OutlineEntry::chain).ifPresent(chosen));
  }

  /** Shows a chain; the first that differs where none is given. */
  void choose(Optional<ChainComparison> wanted) {
    for (int at = 0; at < getItems().size(); at++) {
      OutlineEntry entry = getItems().get(at);
      if (!entry.heading() && (wanted.isEmpty() || wanted.equals(entry.chain()))) {
        getSelectionModel().select(at);
        scrollTo(Math.max(0, at - 2));
        return;
      }
    }
  }

  private static final class Cell extends ListCell<OutlineEntry> {
    @Override
    protected void updateItem(OutlineEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      pseudoClassStateChanged(HEADING, !empty && entry.heading());
      if (empty) {
        setGraphic(null);
        return;
      }
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setText(entry.text() + ", " + entry.detail());
      var box = new VBox(Labels.line(entry.text(), entry.heading() ? "caption" : "mono"));
      if (!entry.detail().isEmpty()) {
        box.getChildren().add(Labels.line(entry.detail(), "muted"));
      }
      setGraphic(box);
    }
  }
}
