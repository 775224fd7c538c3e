package dev.gumshoe.ui.evidence;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/** The output as it came, with line numbers; lines that decide are marked with a bar and a word. */
final class RawView extends ListView<RawLine> {
  private static final PseudoClass DECIDES = PseudoClass.getPseudoClass("decides");
  private static final PseudoClass BETWEEN = PseudoClass.getPseudoClass("between");
  private static final String MARK = "▌decides ";

  RawView(List<RawLine> lines) {
    super(FXCollections.observableList(lines));
    getStyleClass().addAll("raw", "mono");
    setAccessibleText("Raw output, " + lines.size() + " lines");
    boolean marks = lines.stream().anyMatch(RawLine::decides);
    int digits = String.valueOf(lines.size()).length();
    setCellFactory(_ -> new LineCell(marks, digits));
    for (RawLine line : lines) {
      if (line.decides()) {
        int at = lines.indexOf(line);
        scrollTo(Math.max(0, at - 3));
        getSelectionModel().select(at);
        break;
      }
    }
  }

  private static final class LineCell extends ListCell<RawLine> {
    private final boolean marks;
    private final int digits;

    LineCell(boolean marks, int digits) {
      this.marks = marks;
      this.digits = digits;
    }

    @Override
    protected void updateItem(RawLine line, boolean empty) {
      super.updateItem(line, empty);
      boolean decides = !empty && line.decides();
      pseudoClassStateChanged(DECIDES, decides);
      pseudoClassStateChanged(BETWEEN, !empty && line.number() == 0);
      if (empty) {
        setText(null);
        return;
      }
      String mark = decides ? MARK : marks ? " ".repeat(MARK.length()) : "";
      String number = line.number() == 0 ? "" : String.valueOf(line.number());
      setText(
          mark + " ".repeat(Math.max(0, digits - number.length())) + number + "  " + line.text());
    }
  }
}
