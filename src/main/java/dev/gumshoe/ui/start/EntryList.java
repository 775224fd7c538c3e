package dev.gumshoe.ui.start;

import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.WrappingCell;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/** A list to begin from: arrows choose, Enter or a click opens. */
final class EntryList extends ListView<StartEntry> {
  private final Consumer<StartEntry> chosen;

  EntryList(String name, ObservableList<StartEntry> entries, Consumer<StartEntry> chosen) {
    super(entries);
    this.chosen = chosen;
    getStyleClass().add("entries");
    setAccessibleText(name);
    setCellFactory(_ -> new EntryCell());
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            open();
          }
        });
    focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (focused && getSelectionModel().isEmpty()) {
                getSelectionModel().selectFirst();
              }
            });
  }

  void open() {
    StartEntry entry = getSelectionModel().getSelectedItem();
    if (entry != null) {
      chosen.accept(entry);
    }
  }

  private final class EntryCell extends WrappingCell<StartEntry> {
    EntryCell() {
      setOnMouseClicked(
          event -> {
            if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
              open();
            }
          });
    }

    @Override
    protected String spoken(StartEntry entry) {
      return entry.title() + ". " + String.join(". ", entry.details());
    }

    @Override
    protected VBox content(StartEntry entry) {
      var box = new VBox(Labels.paragraph(entry.title(), "entry-title"));
      entry.details().forEach(text -> box.getChildren().add(Labels.paragraph(text, "muted")));
      return box;
    }
  }
}
