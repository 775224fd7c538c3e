package dev.gumshoe.ui.walk;

import dev.gumshoe.flow.Question;
import dev.gumshoe.ui.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** A question that only a person can answer. Digits choose, Enter takes. */
final class QuestionPane extends VBox {
  private final List<RadioButton> answers = new ArrayList<>();
  private final ToggleGroup group = new ToggleGroup();

  QuestionPane(Question question, Runnable changed) {
    getStyleClass().addAll("card", "question");
    getChildren()
        .addAll(
            Labels.caption("Only you can tell"),
            Labels.paragraph(question.text(), "because"),
            Labels.paragraph("How to find out: " + question.how().strip()));
    question.answers().forEach(answer -> add(answer.label()));
    add("I don't know");
    group.selectedToggleProperty().addListener(_ -> changed.run());
  }

  private void add(String label) {
    var answer = new RadioButton((answers.size() + 1) + "   " + label);
    answer.setToggleGroup(group);
    answer.setWrapText(true);
    answer.getStyleClass().add("answer");
    answers.add(answer);
    getChildren().add(answer);
  }

  /** Chooses an answer, by its number counted from 1. */
  void choose(int number) {
    if (number >= 1 && number <= answers.size()) {
      RadioButton answer = answers.get(number - 1);
      answer.setSelected(true);
      answer.requestFocus();
    }
  }

  /** The answer that is chosen, counted from 0. */
  OptionalInt chosen() {
    for (int at = 0; at < answers.size(); at++) {
      if (answers.get(at).isSelected()) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }
}
