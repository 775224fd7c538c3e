package dev.gumshoe.ui.ladder;

import dev.gumshoe.packets.ladder.ConnectionLine;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.WrappingCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All connections, and then each, the worst first. Choosing one shows its packets alone. */
final class ConnectionList extends ListView<Optional<ConnectionLine>> {
  private final Consumer<Integer> chosen;
  private boolean filling;

  ConnectionList(Consumer<Integer> chosen) {
    this.chosen = chosen;
    getStyleClass().add("connections");
    setAccessibleText("Connections, the worst first; choosing one shows its packets alone");
    setCellFactory(_ -> new Cell());
    getSelectionModel().selectedIndexProperty().addListener((_, _, at) -> tell(at.intValue()));
  }

  /** Shows connections; the chosen one stays chosen where it is among them. */
  void show(List<ConnectionLine> lines, int number) {
    filling = true;
    var all = new ArrayList<Optional<ConnectionLine>>();
    all.add(Optional.empty());
    lines.forEach(line -> all.add(Optional.of(line)));
    setItems(FXCollections.observableList(all));
    select(number);
    filling = false;
  }

  /** Chooses a connection; all for 0. */
  void select(int number) {
    for (int at = 0; at < getItems().size(); at++) {
      if (number(getItems().get(at)) == number) {
        getSelectionModel().select(at);
      }
    }
  }

  private static int number(Optional<ConnectionLine> line) {
    return line.map(ConnectionLine::number).orElse(0);
  }

  private void tell(int at) {
    if (!filling && at >= 0) {
      chosen.accept(number(getItems().get(at)));
    }
  }

  private static final class Cell extends WrappingCell<Optional<ConnectionLine>> {
    @Override
    protected String spoken(Optional<ConnectionLine> item) {
      return item.map(line -> "#" + line.number() + ", " + line.title() + ": " + line.sentence())
          .orElse("All connections");
    }

    @Override
    protected Node content(Optional<ConnectionLine> item) {
      if (item.isEmpty()) {
        return Labels.line("All connections", "connection-title");
      }
      ConnectionLine line = item.get();
      var words =
          new VBox(
              Labels.paragraph(line.sentence(), "connection-title"),
              Labels.line("#" + line.number() + " " + line.title(), "muted"));
      HBox.setHgrow(words, Priority.ALWAYS);
      return new HBox(8, Labels.line(line.sign(), "path-sign"), words);
    }
  }
}
