package dev.gumshoe.ui.finding;

import dev.gumshoe.report.wording.Language;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.ReportFormat;
import dev.gumshoe.ui.dialog.Dialog;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;

/** Asks what is written of a session, whether names stay, and where to. */
public final class ExportDialog extends Dialog {
  private final TextField file = new TextField();
  private final ExportModel model;

  /** Asks for what this model needs. */
  public ExportDialog(ExportModel model) {
    super(
        "Export a report, or the session",
        Labels.paragraph(
            "A report has path, evidence, exact commands and what was ruled out, in one file."
                + " Secrets are always left out."));
    this.model = model;
    id("export-dialog");
    what();
    naming();
    place();
    button(Buttons.plain("Cancel", this::cancel));
    Button write = button(Buttons.primary("Write the report", this::give));
    write.disableProperty().bind(model.ready().not());
    write
        .textProperty()
        .bind(Bindings.when(model.whole()).then("Write the session").otherwise("Write the report"));
  }

  /** One choice of them all: a report in some format, or the session. */
  private void what() {
    var group = new ToggleGroup();
    var formats = new FlowPane(16, 4, Labels.line("Report as", "field-name"));
    for (ReportFormat one : ReportFormat.values()) {
      RadioButton option = option(one.title(), group, () -> model.report(one));
      option.setSelected(one == ReportFormat.MARKDOWN);
      formats.getChildren().add(option);
    }
    body(formats);
    body(languages());
    body(
        option(
            "The whole session with its packet captures, to replay or practise elsewhere",
            group,
            model::session));
  }

  /** Languages by the names that their speakers know. */
  private FlowPane languages() {
    var group = new ToggleGroup();
    var languages = new FlowPane(12, 4, Labels.line("Words in", "field-name"));
    for (Language one : Language.values()) {
      RadioButton option = option(one.title(), group, () -> model.language(one));
      option.setSelected(one == Language.ENGLISH);
      languages.getChildren().add(option);
    }
    languages.disableProperty().bind(model.whole());
    return languages;
  }

  private static RadioButton option(String text, ToggleGroup group, Runnable chosen) {
    var option = new RadioButton(text);
    option.setToggleGroup(group);
    option.setOnAction(_ -> chosen.run());
    return option;
  }

  private void naming() {
    var anonymous = new CheckBox("Anonymous: stand-ins for addresses and names (Alt+A)");
    anonymous.selectedProperty().bindBidirectional(model.anonymous());
    anonymous.disableProperty().bind(model.whole());
    alt(KeyCode.A, anonymous::fire);
    body(anonymous);
    body(shownWhenAnonymous(replaced()));
    Label searched =
        Labels.paragraph(
            "What is written is searched for every original. If one is left, nothing is written, and"
                + " you are told where.",
            "muted");
    body(shownWhenAnonymous(searched));
  }

  private Node shownWhenAnonymous(Node node) {
    node.visibleProperty().bind(model.anonymous());
    node.managedProperty().bind(model.anonymous());
    return node;
  }

  private TextArea replaced() {
    var text = new TextArea();
    text.textProperty().bind(model.told());
    text.setEditable(false);
    text.setPrefRowCount(9);
    text.getStyleClass().add("mono");
    text.setAccessibleText("What will be replaced");
    return text;
  }

  private void place() {
    file.textProperty().bindBidirectional(model.file());
    file.setOnAction(_ -> give());
    file.setPrefColumnCount(48);
    Label name = Labels.naming(file, "File");
    name.textProperty().bind(Bindings.when(model.whole()).then("New folder").otherwise("File"));
    body(name);
    body(file);
    Label problem = Labels.paragraph("", "problem");
    problem.textProperty().bind(model.problem());
    problem.managedProperty().bind(model.problem().isNotEmpty());
    body(problem);
  }

  private void give() {
    model
        .export()
        .ifPresent(
            export -> {
              done();
              model.leave();
              model.write(export);
            });
  }

  @Override
  protected void refused() {
    model.leave();
  }

  @Override
  protected void focusFirst() {
    file.requestFocus();
    file.end();
  }
}
