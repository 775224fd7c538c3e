package dev.gumshoe.ui.finding;

import dev.gumshoe.engine.Conclusion.ShownRemedy;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.evidence.CommandLine;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A suggested fix. Gumshoe shows it; the operator runs it. */
final class RemedyCard extends VBox {
  private final GridPane about = new GridPane();

  RemedyCard(ShownRemedy remedy, Flow flow, FindingActions actions) {
    getStyleClass().addAll("card", "remedy");
    about.getStyleClass().add("about");
    var names = new ColumnConstraints();
    names.setMinWidth(110);
    var texts = new ColumnConstraints();
    texts.setHgrow(Priority.ALWAYS);
    texts.setFillWidth(true);
    about.getColumnConstraints().addAll(names, texts);
    getChildren().add(Labels.paragraph(remedy.title(), "remedy-title"));
    getChildren().add(about);
    row("Only if", remedy.precondition());
    row("It touches", remedy.touches());
    remedy.commands().forEach(command -> getChildren().add(new CommandLine(command)));
    var after = new GridPane();
    after.getStyleClass().add("about");
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

  private void row(String name, String text) {
    row(about, name, text);
  }

  private static void row(GridPane grid, String name, String text) {
    if (!text.isBlank()) {
      int at = grid.getRowCount();
      grid.add(Labels.line(name, "field-name"), 0, at);
      grid.add(Labels.paragraph(text), 1, at);
    }
  }
}
