package dev.gumshoe.ui.exercise;

import dev.gumshoe.exercise.Probe;
import dev.gumshoe.flow.Step;
import dev.gumshoe.journal.Attachments;
import dev.gumshoe.session.Wireshark;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.evidence.EvidencePane;
import dev.gumshoe.ui.evidence.PacketFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A step of an exercise: what can be looked at, what was, and what can be done. */
final class DrillPane extends VBox {
  private final DrillModel model;
  private final Label title = Labels.paragraph("", "step-title");
  private final Label why = Labels.paragraph("", "why");
  private final VBox probes = new VBox(4);
  private final Label told = Labels.paragraph("");
  private final HBox notice = new HBox(8, Labels.line("→", "notice-sign"), told);
  private final EvidencePane evidence;
  private final Button branch;
  private String shown = "";

  /** What the buttons do. */
  record Doings(Runnable branch, Runnable hint, Runnable cause, Runnable back) {}

  DrillPane(DrillModel model, Backstage backstage, Doings doings) {
    this.model = model;
    // Packets of an exercise are shown from its facts; it keeps no files.
    this.evidence =
        new EvidencePane(
            backstage, new PacketFiles(new Attachments(Path.of("")), Wireshark.ofOperator()));
    getStyleClass().add("step");
    VBox.setVgrow(evidence, Priority.ALWAYS);
    told.textProperty().bind(model.told());
    HBox.setHgrow(told, Priority.ALWAYS);
    notice.getStyleClass().addAll("panel", "attention");
    notice.setMinHeight(Region.USE_PREF_SIZE);
    notice.visibleProperty().bind(model.told().isNotEmpty());
    notice.managedProperty().bind(notice.visibleProperty());
    branch = Buttons.primary("Choose a branch (B)", doings.branch());
    Button cause = Buttons.plain("State the cause (C)", doings.cause());
    Button hint = Buttons.plain("Hint (H)", doings.hint());
    Button back = Buttons.plain("Step back (<)", doings.back());
    var actions = new HBox(8, branch, cause, hint, back);
    actions.getStyleClass().add("actions");
    disableProperty().bind(model.busy());
    getChildren().addAll(title, why, probes, notice, evidence, actions);
  }

  void show() {
    Optional<Step> step = model.drill().step();
    branch.setDisable(step.isEmpty());
    step.ifPresentOrElse(this::show, this::showEnd);
    var gathered = model.evidence();
    evidence.show(shown, gathered);
    // The one that was looked at last is the one to see.
    evidence.setVisible(!gathered.isEmpty());
    evidence.setManaged(!gathered.isEmpty());
  }

  private void show(Step step) {
    int number = model.drill().state().path().size();
    shown = number + step.id();
    title.setText("Step %d · %s".formatted(number, step.title()));
    String question =
        step instanceof Step.ByPerson person
            ? "\n" + person.question().text() + "\n" + person.question().how().strip()
            : "";
    why.setText(step.why().strip() + question);
    probes.getChildren().setAll(Labels.caption("What can be looked at"));
    List<Probe> all = model.drill().probes();
    for (int at = 0; at < all.size(); at++) {
      probes.getChildren().add(row(at, all.get(at)));
    }
    if (all.isEmpty()) {
      probes
          .getChildren()
          .add(Labels.paragraph("Nothing: it rests on what was seen before.", "muted"));
    }
  }

  private HBox row(int place, Probe probe) {
    Button look =
        Buttons.plain(
            "%d  %s".formatted(place + 1, probe.looked() ? "✓" : "Look"), () -> model.look(place));
    look.getStyleClass().add("small");
    look.setAccessibleText("Look at " + probe.gather());
    String who = probe.roles().isEmpty() ? "a person" : String.join(", ", probe.roles());
    var words = Labels.line("%s:  %s".formatted(who, probe.command()), "mono");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    return new HBox(8, look, words);
  }

  private void showEnd() {
    shown = "end";
    title.setText("Your walk came to an end of the tree");
    String end = model.drill().state().finding().map(model.flow()::titleOf).orElse("");
    why.setText(
        end
            + "\n\nThat is where your branches lead, right or not. State the cause when you are"
            + " sure, or step back.");
    probes.getChildren().clear();
  }

  void focusFirst() {
    branch.requestFocus();
  }

  void nextTab() {
    evidence.nextTab();
  }

  void nextView() {
    evidence.nextView();
  }
}
