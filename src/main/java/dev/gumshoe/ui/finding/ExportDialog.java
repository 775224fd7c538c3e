package dev.gumshoe.ui.finding;

import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.ReportFormat;
import dev.gumshoe.ui.dialog.Dialog;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;

/** Asks what a report is written as, and where to. */
public final class ExportDialog extends Dialog {
  private final TextField file = new TextField();
  private final Label problem = Labels.paragraph("", "problem");
  private final BiConsumer<ReportFormat, Path> answer;
  private ReportFormat format = ReportFormat.MARKDOWN;

  /**
   * Asks.
   *
   * @param usual where a report of a format goes when nothing else is said
   */
  public ExportDialog(Function<ReportFormat, Path> usual, BiConsumer<ReportFormat, Path> answer) {
    super(
        "Export a report",
        Labels.paragraph(
            "Path, evidence, exact commands and what was ruled out, in one file. Secrets are left"
                + " out."));
    this.answer = answer;
    id("export-dialog");
    var group = new ToggleGroup();
    for (ReportFormat one : ReportFormat.values()) {
      var option = new RadioButton(one.title());
      option.setToggleGroup(group);
      option.setSelected(one == format);
      option.setOnAction(_ -> choose(one, usual));
      body(option);
    }
    file.setText(usual.apply(format).toString());
    file.setOnAction(_ -> give());
    file.setPrefColumnCount(48);
    body(Labels.naming(file, "File"));
    body(file);
    body(problem);
    button(Buttons.plain("Cancel", this::cancel));
    Button write = button(Buttons.primary("Write the report", this::give));
    write.disableProperty().bind(file.textProperty().map(String::isBlank));
  }

  private void choose(ReportFormat one, Function<ReportFormat, Path> usual) {
    boolean untouched = file.getText().equals(usual.apply(format).toString());
    format = one;
    if (untouched) {
      file.setText(usual.apply(one).toString());
    }
  }

  private void give() {
    if (file.getText().isBlank()) {
      return;
    }
    try {
      Path path = Path.of(file.getText().strip());
      done();
      answer.accept(format, path);
    } catch (InvalidPathException e) {
      problem.setText("✗  This is no path: " + e.getReason());
    }
  }

  @Override
  protected void refused() {
    // Nothing is written.
  }

  @Override
  protected void focusFirst() {
    file.requestFocus();
    file.end();
  }
}
