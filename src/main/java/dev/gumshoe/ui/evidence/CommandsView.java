package dev.gumshoe.ui.evidence;

import dev.gumshoe.engine.Attempt;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.packets.TraceWords;
import dev.gumshoe.ui.Labels;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Every command that ran for one name: exactly what, where, how long, and how it ended. */
final class CommandsView extends ScrollPane {
  CommandsView(Gathered gathered) {
    var all = new VBox();
    all.getStyleClass().add("commands");
    for (Attempt attempt : gathered.attempts()) {
      all.getChildren().add(one(attempt));
    }
    gathered
        .running()
        .ifPresent(
            command ->
                all.getChildren()
                    .add(
                        new VBox(
                            new CommandLine(command),
                            Labels.paragraph("… running on " + gathered.on(), "muted"))));
    setContent(all);
    setFitToWidth(true);
  }

  private static VBox one(Attempt attempt) {
    var box = new VBox();
    attempt.packets().forEach(capture -> box.getChildren().addAll(listening(capture)));
    if (!attempt.packets().isEmpty() && attempt.command().isEmpty()) {
      return box;
    }
    attempt
        .capture()
        .ifPresentOrElse(
            capture -> {
              box.getChildren().add(new CommandLine(attempt.command()));
              box.getChildren().add(Labels.paragraph(about(capture), "muted"));
            },
            () -> box.getChildren().add(Labels.paragraph("Not sent.", "muted")));
    if (attempt.answer() instanceof Answer.Unknown(var why, String detail)) {
      box.getChildren().add(Labels.paragraph("? Not known: " + why.words() + ". " + detail));
    }
    return box;
  }

  private static List<Node> listening(PacketCapture capture) {
    Label about =
        Labels.paragraph(
            TraceWords.point(capture)
                + (capture.stopped().isEmpty() ? "" : " · ended by " + capture.stopped()),
            "muted");
    return capture.command().isEmpty()
        ? List.of(about)
        : List.of(new CommandLine(capture.command()), about);
  }

  private static String about(Capture capture) {
    return "on %s · took %s · %s"
        .formatted(
            capture.target(), Endings.words(capture.took()), Endings.words(capture.ending()));
  }
}
