package dev.gumshoe.ui.finding;

import dev.gumshoe.engine.Conclusion.ShownRemedy;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.evidence.CommandLine;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A suggested fix. Gumshoe shows it; the operator runs it. */
final class RemedyCard extends VBox {

  RemedyCard(ShownRemedy remedy, Flow flow, FindingActions actions) {
    getStyleClass().addAll("card", "remedy");
    getChildren().add(Labels.paragraph(remedy.title(), "remedy-title"));
    GridPane before = grid();
    row(before, "Only if", remedy.precondition());
    row(before, "It touches", remedy.touches());
    getChildren().add(before);
    remedy.commands().forEach(command -> getChildren().add(new CommandLine(command)));
    GridPane after = grid();
    row(
        after,
        "Then verify",
        "“%s” must show: %s".formatted(flow.titleOf(remedy.verifyStep()), remedy.expect()));
    row(after, "Roll back", remedy.rollBack());
    row(after, "Keep it", remedy.keep());
    getChildren().add(after);
    Button verify = Buttons.plain("Run the check again", () -> actions.verify(remedy.verifyStep()));
    verify.setDisable(actions.readOnly().isPresent());
    getChildren().add(verify);
  }

  private static GridPane grid() {
    var grid = new GridPane();
    grid.getStyleClass().add("about");
    var names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    names.setPrefWidth(Region.USE_COMPUTED_SIZE);
    var texts = new ColumnConstraints();
    texts.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, texts);
    return grid;
  }

  private static void row(GridPane grid, String name, String text) {
    if (!text.isBlank()) {
      int at = grid.getRowCount();
      Label label = Labels.line(name, "field-name");
      label.setMinWidth(Region.USE_PREF_SIZE);
      GridPane.setValignment(label, VPos.TOP);
      grid.add(label, 0, at);
      grid.add(Labels.paragraph(text), 1, at);
    }
  }
}
