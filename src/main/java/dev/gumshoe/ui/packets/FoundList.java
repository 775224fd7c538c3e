package dev.gumshoe.ui.packets;

import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.WrappingCell;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Connections, the worst first. */
final class FoundList extends ListView<FoundLine> {
  private final Consumer<FoundLine> chosen;

  FoundList(List<FoundLine> lines, Consumer<FoundLine> chosen) {
    super(FXCollections.observableList(lines));
    this.chosen = chosen;
    getStyleClass().add("found");
    setAccessibleText("Connections, the worst first; Enter shows the packets of one");
    setCellFactory(_ -> new Cell());
    setPlaceholder(Labels.paragraph("No connection was seen.", "muted"));
    getSelectionModel().selectFirst();
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            open();
          }
        });
  }

  private void open() {
    FoundLine line = getSelectionModel().getSelectedItem();
    if (line != null) {
      chosen.accept(line);
    }
  }

  private final class Cell extends WrappingCell<FoundLine> {
    Cell() {
      setOnMouseClicked(
          event -> {
            if (event.getClickCount() == 2 && !isEmpty()) {
              open();
            }
          });
    }

    @Override
    protected String spoken(FoundLine line) {
      return line.title() + ": " + line.words();
    }

    @Override
    protected Node content(FoundLine line) {
      var words =
          new VBox(
              Labels.paragraph(line.words(), "connection-title"),
              Labels.paragraph(line.title(), "muted"));
      HBox.setHgrow(words, Priority.ALWAYS);
      return new HBox(8, Labels.line(line.sign(), "path-sign"), words);
    }
  }
}
