package dev.gumshoe.ui.packets;

import dev.gumshoe.session.Wireshark;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A file of packets: what is in it, what is wrong with it, and a way to look at it elsewhere. */
final class FileCard extends VBox {
  private final ReadFile file;
  private final Wireshark wireshark;
  private final Backstage backstage;
  private final Label trouble = Labels.paragraph("", "muted");
  private final Button open;

  FileCard(ReadFile file, Wireshark wireshark, Backstage backstage) {
    this.file = file;
    this.wireshark = wireshark;
    this.backstage = backstage;
    open = Buttons.plain("Open in Wireshark", this::open);
    open.setAccessibleText("Open " + file.given().name() + " in Wireshark");
    getStyleClass().addAll("card", "packet-file");
    getChildren().add(head());
    String summary = String.join(" ", FileWords.summary(file));
    if (!summary.isEmpty()) {
      getChildren().add(Labels.paragraph(summary));
    }
    FileWords.problems(file)
        .forEach(line -> getChildren().add(Labels.paragraph("✗  " + line, "problem")));
    getChildren().add(trouble);
    say("");
    open.setDisable(file.survey().nothing() || wireshark.missing().isPresent());
  }

  private HBox head() {
    Label name = Labels.line(file.given().name(), "entry-title");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label path = Labels.line(file.given().path().toAbsolutePath().toString(), "muted");
    path.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
    path.setMinWidth(0);
    path.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(path, Priority.ALWAYS);
    Label missing =
        Labels.line(file.survey().nothing() ? "" : wireshark.missing().orElse(""), "muted");
    missing.setMinWidth(Region.USE_PREF_SIZE);
    var head = new HBox(12, name, path, missing, open);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private void say(String sentence) {
    trouble.setText(sentence);
    trouble.setVisible(!sentence.isEmpty());
    trouble.setManaged(!sentence.isEmpty());
  }

  /** Opens it; why it cannot be is said below. */
  void open() {
    if (!open.isDisabled()) {
      backstage.start(
          "wireshark",
          () -> {
            wireshark.open(file.given().path());
            return "";
          },
          this::say,
          this::say);
    }
  }
}
