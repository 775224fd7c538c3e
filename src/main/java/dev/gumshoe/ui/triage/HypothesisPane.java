package dev.gumshoe.ui.triage;

import dev.gumshoe.triage.Board;
import dev.gumshoe.triage.BoardWords;
import dev.gumshoe.triage.Hypothesis;
import dev.gumshoe.triage.Need;
import dev.gumshoe.triage.Standing;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Why a hypothesis stands as it does, and what would tell more. */
final class HypothesisPane extends VBox {
  private static final int MOST = 6;

  private final Consumer<Hypothesis> follow;
  private final BiConsumer<String, String> answer;

  HypothesisPane(Consumer<Hypothesis> follow, BiConsumer<String, String> answer) {
    this.follow = follow;
    this.answer = answer;
    getStyleClass().add("hypothesis");
    setSpacing(8);
  }

  void show(Hypothesis one, Board board) {
    getChildren().clear();
    Standing standing = one.standing();
    getChildren().add(Labels.paragraph(one.flow().title(), "section"));
    if (!one.on().isEmpty()) {
      getChildren().add(Labels.paragraph("On " + String.join(", ", one.on()), "muted"));
    }
    getChildren()
        .add(
            Labels.paragraph(
                BoardWords.sign(standing)
                    + "  "
                    + BoardWords.kind(standing)
                    + (BoardWords.line(standing).isEmpty() ? "" : ": " + BoardWords.line(standing)),
                "finding-title"));
    getChildren().add(Buttons.primary("Follow this flow (Enter)", () -> follow.accept(one)));
    if (standing instanceof Standing.Open(var _, Need.OfInput(String name, String ask))) {
      getChildren().add(input(name, ask));
    }
    String cause = BoardWords.cause(standing);
    if (!cause.isBlank()) {
      getChildren().add(Labels.paragraph(cause));
    }
    list("Because", one.reasons());
    list("Ruled out", BoardWords.ruledOut(standing));
    list(
        "What would tell most",
        board.telling().stream()
            .limit(MOST)
            .map(
                telling ->
                    "%s  (%d %s)"
                        .formatted(
                            telling.need().words(),
                            telling.flows().size(),
                            telling.flows().size() == 1 ? "flow" : "flows"))
            .toList());
  }

  private VBox input(String name, String ask) {
    var field = new TextField();
    field.setId("need-" + name);
    field.setMaxWidth(420);
    Runnable give =
        () -> {
          if (!field.getText().isBlank()) {
            answer.accept(name, field.getText().strip());
          }
        };
    field.setOnAction(_ -> give.run());
    return new VBox(
        4, Labels.naming(field, ask), new HBox(8, field, Buttons.plain("Look again", give)));
  }

  private void list(String title, List<String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    getChildren().add(Labels.paragraph(title, "section"));
    texts.forEach(text -> getChildren().add(Labels.paragraph("·  " + text)));
  }

  /** The field for a value that is asked for, if there is one. */
  void focusField() {
    lookupAll(".text-field").stream().findFirst().ifPresent(Node::requestFocus);
  }
}
