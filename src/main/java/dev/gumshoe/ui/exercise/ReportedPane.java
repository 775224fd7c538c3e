package dev.gumshoe.ui.exercise;

import dev.gumshoe.exercise.Exercise;
import dev.gumshoe.ui.Labels;
import javafx.scene.layout.VBox;

/** What a trainee is told at first: what was reported, and who is there to be asked. */
final class ReportedPane extends VBox {
  ReportedPane(Exercise exercise) {
    super(4);
    getChildren().add(Labels.line("What was reported", "section"));
    exercise
        .flow()
        .symptoms()
        .forEach(symptom -> getChildren().add(Labels.paragraph("· " + symptom, "muted")));
    exercise
        .inputs()
        .forEach(
            (name, value) -> getChildren().add(Labels.paragraph("%s: %s".formatted(name, value))));
    getChildren().add(Labels.line("Who can be asked", "section"));
    exercise
        .flow()
        .roles()
        .values()
        .forEach(
            role ->
                getChildren()
                    .add(Labels.paragraph("%s: %s".formatted(role.name(), role.title()), "muted")));
  }
}
