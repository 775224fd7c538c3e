package dev.gumshoe.ui.walk;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.dialog.Dialog;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;

/** Lets the operator take another branch than the rule's; a reason is part of it. */
final class BranchDialog extends Dialog {
  private final ToggleGroup group = new ToggleGroup();
  private final TextField reason = new TextField();
  private final BiConsumer<Integer, String> answer;

  BranchDialog(
      Flow flow, List<Decision> choices, int proposed, BiConsumer<Integer, String> answer) {
    super(
        "Choose another branch",
        Labels.paragraph(
            "The walk goes on where you say. Your reason is kept in the session and the report."));
    this.answer = answer;
    id("branch-dialog");
    choices.forEach(choice -> body(option(flow, choice, choice.branch() == proposed)));
    body(Labels.naming(reason, "Reason (needed)"));
    body(reason);
    digits(this::choose);
    reason.setOnAction(_ -> give());
    button(Buttons.plain("Cancel", this::cancel));
    Button take = button(Buttons.primary("Take this branch", this::give));
    take.setDisable(true);
    reason.textProperty().addListener(_ -> take.setDisable(incomplete()));
    group.selectedToggleProperty().addListener(_ -> take.setDisable(incomplete()));
  }

  private RadioButton option(Flow flow, Decision choice, boolean proposed) {
    String text =
        "%d   → %s%s\n%s"
            .formatted(
                choice.branch() + 1,
                flow.titleOf(choice.to()),
                proposed ? "   (what the rule proposes)" : "",
                choice.because().strip());
    var option = new RadioButton(text.strip());
    option.setWrapText(true);
    option.setToggleGroup(group);
    option.setUserData(choice.branch());
    option.getStyleClass().add("answer");
    return option;
  }

  private void choose(int number) {
    if (number >= 1 && number <= group.getToggles().size()) {
      group.getToggles().get(number - 1).setSelected(true);
      reason.requestFocus();
    }
  }

  private boolean incomplete() {
    return group.getSelectedToggle() == null || reason.getText().isBlank();
  }

  private void give() {
    if (!incomplete()) {
      done();
      answer.accept((Integer) group.getSelectedToggle().getUserData(), reason.getText().strip());
    }
  }

  @Override
  protected void refused() {
    // The walk stays where it is.
  }

  @Override
  protected void focusFirst() {
    if (group.getToggles().getFirst() instanceof RadioButton first) {
      first.requestFocus();
    }
  }
}
