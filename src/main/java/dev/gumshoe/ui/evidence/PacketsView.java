package dev.gumshoe.ui.evidence;

import dev.gumshoe.engine.Attempt;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.FactReader;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.TraceWords;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What packet captures at several points show: each point with its file, and the connections. */
final class PacketsView extends ScrollPane {
  private final PacketFiles files;
  private final Backstage backstage;
  private final VBox all = new VBox();

  PacketsView(Attempt attempt, PacketFiles files, Backstage backstage) {
    this.files = files;
    this.backstage = backstage;
    all.getStyleClass().add("commands");
    connections(attempt.answer());
    if (!attempt.packets().isEmpty()) {
      all.getChildren().add(Labels.caption("Points"));
      attempt.packets().forEach(this::point);
    }
    setContent(all);
    setFitToWidth(true);
  }

  private void connections(Answer answer) {
    switch (answer) {
      case Answer.Known(_, var facts) -> {
        List<String> lines = TraceWords.connections(FactReader.read(PacketTrace.class, facts));
        all.getChildren().add(Labels.caption("Connections"));
        if (lines.isEmpty()) {
          all.getChildren().add(Labels.paragraph("No connection was seen at any point.", "muted"));
        }
        lines.forEach(line -> all.getChildren().add(Labels.paragraph(line, "mono")));
      }
      case Answer.Unknown(var why, String detail) ->
          all.getChildren()
              .add(Labels.paragraph("? Not known: " + why.words() + ". " + detail, "notice-title"));
    }
  }

  private void point(PacketCapture capture) {
    Label words = Labels.paragraph(TraceWords.point(capture));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    var line = new HBox(8, words, opener(capture));
    line.setAlignment(Pos.CENTER_LEFT);
    all.getChildren().add(line);
  }

  /** What cannot be done is there all the same, and says why. */
  private HBox opener(PacketCapture capture) {
    var trouble = Labels.line("", "muted");
    Button open =
        Buttons.plain(
            "Open in Wireshark",
            () ->
                backstage.start(
                    "wireshark",
                    () -> {
                      files.open(capture);
                      return "";
                    },
                    trouble::setText,
                    trouble::setText));
    open.setAccessibleText("Open the packets of " + capture.point() + " in Wireshark");
    files
        .objection(capture)
        .ifPresent(
            reason -> {
              open.setDisable(true);
              trouble.setText(reason);
            });
    return new HBox(8, trouble, open);
  }
}
