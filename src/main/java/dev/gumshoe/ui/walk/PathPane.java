package dev.gumshoe.ui.walk;

import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.WrappingCell;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The path so far, and the map of the rest. A visited step that is chosen is shown. */
final class PathPane extends ListView<PathLine> {
  private List<PathLine> shown = List.of();
  private boolean filling;

  PathPane(IntConsumer chosen) {
    getStyleClass().add("path");
    setAccessibleText("Path and map of the tree");
    setCellFactory(_ -> new LineCell());
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, line) -> {
              if (!filling && line != null && line.visit() >= 0) {
                chosen.accept(line.visit());
              }
            });
  }

  void show(List<PathLine> lines, int visit) {
    filling = true;
    if (!lines.equals(shown)) {
      shown = lines;
      getItems().setAll(lines);
    }
    for (PathLine line : lines) {
      if (line.visit() == visit) {
        getSelectionModel().select(line);
        scrollTo(Math.max(0, lines.indexOf(line) - 4));
      }
    }
    filling = false;
  }

  private static final class LineCell extends WrappingCell<PathLine> {
    private static final List<PathLine.Kind> KINDS = List.of(PathLine.Kind.values());

    @Override
    protected void updateItem(PathLine line, boolean empty) {
      super.updateItem(line, empty);
      for (PathLine.Kind kind : KINDS) {
        pseudoClassStateChanged(
            PseudoClass.getPseudoClass(kind.name().toLowerCase(Locale.ROOT)),
            !empty && line.kind() == kind);
      }
    }

    @Override
    protected String spoken(PathLine line) {
      return line.kind().spoken() + " " + line.title() + " " + line.detail();
    }

    @Override
    protected HBox content(PathLine line) {
      Label sign = Labels.line(line.kind().sign(), "path-sign");
      var words = new VBox(Labels.paragraph(line.title(), "path-title"));
      if (!line.detail().isEmpty()) {
        words.getChildren().add(Labels.paragraph(line.detail(), "path-detail"));
      }
      HBox.setHgrow(words, Priority.ALWAYS);
      var box = new HBox(words);
      if (line.kind() != PathLine.Kind.HEADING) {
        box.getChildren().addFirst(sign);
      }
      return box;
    }
  }
}
