package dev.gumshoe.ui.ladder;

import dev.gumshoe.packets.inspect.HexLine;
import dev.gumshoe.ui.Labels;
import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

/** Bytes in hexadecimal and as text; those of the chosen layer are bold and underlined. */
final class HexView extends ListView<HexLine> {
  HexView() {
    getStyleClass().addAll("raw", "mono", "hex");
    setAccessibleText("Bytes of the packet");
    setCellFactory(_ -> new Cell());
  }

  void show(List<HexLine> lines) {
    setItems(FXCollections.observableList(lines));
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).marked()) {
        scrollTo(Math.max(0, at - 1));
        return;
      }
    }
  }

  private static final class Cell extends ListCell<HexLine> {
    @Override
    protected void updateItem(HexLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(null);
      setGraphic(empty ? null : content(line));
      setAccessibleText(empty ? null : line.address() + runs(line, HexLine.Cell::hex, " "));
    }

    private static String runs(HexLine line, Function<HexLine.Cell, String> text, String end) {
      var all = new StringBuilder(" ");
      line.cells().forEach(cell -> all.append(text.apply(cell)).append(end));
      return all.toString();
    }

    private static HBox content(HexLine line) {
      var box = new HBox(Labels.line(line.address() + "  ", "muted"));
      add(box, line, HexLine.Cell::hex, " ");
      box.getChildren().add(Labels.line("   ".repeat(16 - line.cells().size()) + " "));
      add(box, line, HexLine.Cell::character, "");
      return box;
    }

    /** A label for each run of bytes that look the same. */
    private static void add(
        HBox box, HexLine line, Function<HexLine.Cell, String> text, String end) {
      int from = 0;
      for (int at = 1; at <= line.cells().size(); at++) {
        boolean marked = line.cells().get(from).marked();
        if (at == line.cells().size() || line.cells().get(at).marked() != marked) {
          var run = new StringBuilder();
          line.cells().subList(from, at).forEach(cell -> run.append(text.apply(cell)).append(end));
          box.getChildren()
              .add(marked ? Labels.line(run.toString(), "marked") : Labels.line(run.toString()));
          from = at;
        }
      }
    }
  }
}
