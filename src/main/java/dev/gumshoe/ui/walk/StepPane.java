package dev.gumshoe.ui.walk;

import dev.gumshoe.engine.Next;
import dev.gumshoe.flow.Step;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.evidence.EvidencePane;
import dev.gumshoe.ui.evidence.PacketFiles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A step: what it asks, what was found, what that means, and what can be done. */
final class StepPane extends VBox {
  private final Label title = Labels.paragraph("", "step-title");
  private final Label why = Labels.paragraph("", "why");
  private final ToggleButton large = new ToggleButton("Enlarge (Z)");
  private final VBox notices = new VBox();
  private final EvidencePane evidence;
  private final MeaningPane meaning = new MeaningPane();
  private final VBox decision = new VBox();
  private @Nullable QuestionPane question;
  private String asked = "";

  StepPane(Backstage backstage, PacketFiles files) {
    evidence = new EvidencePane(backstage, files);
    getStyleClass().add("step");
    VBox.setVgrow(evidence, Priority.ALWAYS);
    notices.getStyleClass().add("notices");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    large.setMinWidth(Region.USE_PREF_SIZE);
    large.getStyleClass().add("small");
    large.setAccessibleText("Give the evidence all the room");
    for (Region aside : List.of(why, notices, decision)) {
      aside.visibleProperty().bind(large.selectedProperty().not());
      aside.managedProperty().bind(aside.visibleProperty());
    }
    getChildren().addAll(new HBox(8, title, large), why, notices, evidence, decision);
  }

  /** Gives the evidence all the room, or takes it back. */
  void enlarge() {
    if (evidence.isVisible()) {
      large.setSelected(!large.isSelected());
    }
  }

  /**
   * Shows a step.
   *
   * @param backToCurrent leads from an earlier step to where the walk is
   * @param stepBack takes the walk back to the step that is shown, where it may
   * @param answered is called when the answer that is chosen changes
   */
  void show(
      Sight sight,
      StepShown shown,
      Runnable backToCurrent,
      Optional<Runnable> stepBack,
      Runnable answered) {
    Step step = shown.step();
    title.setText("Step %d · %s".formatted(shown.number(), step.title()));
    why.setText(step.why().strip());
    evidence.show(shown.number() + step.id(), shown.evidence());
    boolean any = !shown.evidence().isEmpty();
    evidence.setVisible(any);
    evidence.setManaged(any);
    large.setVisible(any);
    if (!any) {
      large.setSelected(false);
    }
    notices.getChildren().clear();
    if (!shown.current()) {
      notices.getChildren().add(earlier(sight, backToCurrent, stepBack));
    }
    if (!sight.trouble().isEmpty()) {
      notices.getChildren().add(panel("!", sight.trouble()));
    }
    if (shown.current() && sight.lost().isPresent()) {
      notices
          .getChildren()
          .add(
              panel(
                  "⚡",
                  "The connection was lost; nothing is decided by what did not come back. "
                      + sight.lost().get()));
    }
    if (sight.next() instanceof Next.Stuck(_, String detail) && shown.current()) {
      notices.getChildren().add(panel("↺", detail));
    }
    decide(sight, shown, answered);
  }

  private void decide(Sight sight, StepShown shown, Runnable answered) {
    if (shown.decision().isPresent()) {
      meaning.show(sight, shown, shown.decision().get());
      decision.getChildren().setAll(meaning);
      asked = "";
    } else if (shown.current() && sight.next() instanceof Next.Ask(Step.ByPerson person)) {
      String key = shown.number() + person.id();
      if (!key.equals(asked) || question == null) {
        asked = key;
        question = new QuestionPane(person.question(), answered);
      }
      decision.getChildren().setAll(question);
    } else {
      asked = "";
      decision.getChildren().clear();
    }
  }

  private static HBox earlier(Sight sight, Runnable backToCurrent, Optional<Runnable> stepBack) {
    var words =
        Labels.paragraph(
            "You are looking at an earlier step; the walk is at step %d."
                .formatted(sight.state().path().size()));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    var box = new HBox(8, Labels.line("◀", "notice-sign"), words);
    stepBack.ifPresent(
        back -> box.getChildren().add(Buttons.plain("Step the walk back to here", back)));
    box.getChildren().add(Buttons.plain("Back to where the walk is", backToCurrent));
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("panel");
    return box;
  }

  /** A notice that wants attention. */
  static HBox panel(String sign, String text) {
    var words = Labels.paragraph(text);
    HBox.setHgrow(words, Priority.ALWAYS);
    var box = new HBox(8, Labels.line(sign, "notice-sign"), words);
    box.getStyleClass().addAll("panel", "attention");
    box.setMinHeight(Region.USE_PREF_SIZE);
    return box;
  }

  Optional<QuestionPane> question() {
    return asked.isEmpty() ? Optional.empty() : Optional.ofNullable(question);
  }

  OptionalInt answer() {
    return question().map(QuestionPane::chosen).orElse(OptionalInt.empty());
  }

  void nextTab() {
    evidence.nextTab();
  }

  void nextView() {
    evidence.nextView();
  }
}
