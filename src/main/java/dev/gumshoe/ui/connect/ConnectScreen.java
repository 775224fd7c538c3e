package dev.gumshoe.ui.connect;

import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.Screen;
import dev.gumshoe.ui.Shortcut;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;

/** Where are the nodes? One row for each role, one for each input. */
public final class ConnectScreen implements Screen {
  private static final String BUNDLES =
      "Or the path of a bundle that somebody gathered, a folder or an archive: of sosreport,"
          + " troubleshoot, must-gather or kubectl cluster-info dump. Then nothing is connected to,"
          + " and what is not in it is “unknown”.";

  private final ConnectModel model;
  private final Runnable back;
  private final VBox content = new VBox();
  private final VBox failures = new VBox();
  private final ScrollPane root = new ScrollPane(content);
  private final List<TextField> fields = new ArrayList<>();

  /** The screen of this model, and the way back. */
  public ConnectScreen(ConnectModel model, Runnable back) {
    this.model = model;
    this.back = back;
    content.getStyleClass().add("connect");
    root.setFitToWidth(true);
    build();
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.failures().addListener((ListChangeListener<String>) _ -> showFailures());
  }

  private void build() {
    content.getChildren().add(Labels.paragraph(model.flow().title(), "finding-title"));
    content.getChildren().add(Labels.paragraph("Where are the nodes?", "section"));
    model.nodes().forEach(this::row);
    if (!model.nodes().isEmpty()) {
      content.getChildren().add(Labels.paragraph(BUNDLES, "muted"));
    }
    model.found().forEach(text -> content.getChildren().add(Labels.paragraph("◦  " + text)));
    if (!model.inputs().isEmpty()) {
      content.getChildren().add(Labels.paragraph("What is it about?", "section"));
      model.inputs().forEach(this::row);
    }
    failures.getStyleClass().add("notices");
    content.getChildren().addAll(failures, buttons());
    content
        .getChildren()
        .add(
            Labels.paragraph(
                "Every command of a flow only reads. Fixes are shown, never run by themselves.",
                "muted"));
  }

  private void row(Field<?> field) {
    TextField text = TextFields.createClearableTextField();
    text.textProperty().bindBidirectional(field.text());
    text.setPromptText(field.example());
    text.setId("field-" + field.key());
    text.disableProperty().bind(model.connecting());
    text.setMaxWidth(560);
    FileDrop.into(text);
    fields.add(text);
    Label problem = Labels.paragraph("", "problem");
    problem.textProperty().bind(field.problem().map(said -> said.isEmpty() ? "" : "✗  " + said));
    problem.visibleProperty().bind(field.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    var row = new VBox(Labels.naming(text, field.label()), text, problem);
    row.getStyleClass().add("row");
    content.getChildren().add(row);
  }

  private HBox buttons() {
    Button connect = Buttons.primary("Connect and begin (Enter)", model::connect);
    connect.disableProperty().bind(model.connecting());
    Button cancel = Buttons.plain("Cancel (Esc)", this::giveUp);
    var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setAccessibleText("Connecting");
    var progress = new HBox(8, bar, Labels.line("Connecting…"));
    progress.setAlignment(Pos.CENTER_LEFT);
    progress.visibleProperty().bind(model.connecting());
    var buttons = new HBox(8, connect, cancel, progress);
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("actions");
    return buttons;
  }

  private void showFailures() {
    failures.getChildren().clear();
    for (String sentence : model.failures()) {
      var box =
          new HBox(
              8,
              Labels.line("✗", "notice-sign"),
              new VBox(
                  4,
                  Labels.paragraph("It cannot begin", "notice-title"),
                  Labels.paragraph(sentence)));
      box.getStyleClass().addAll("panel", "attention");
      failures.getChildren().add(box);
    }
    // While it connected, no field could have the focus; what is wrong is most often the first.
    if (!model.failures().isEmpty() && !fields.isEmpty()) {
      fields.getFirst().requestFocus();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      giveUp();
    } else if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      if (event.getTarget() instanceof Button button) {
        button.fire();
      } else {
        model.connect();
      }
    }
  }

  private void giveUp() {
    if (model.connecting().get()) {
      model.cancel();
    } else {
      back.run();
    }
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public String title() {
    return model.flow().title();
  }

  @Override
  public ObservableValue<String> status() {
    return new ReadOnlyStringWrapper("");
  }

  @Override
  public ObservableValue<List<Shortcut>> shortcuts() {
    return new ReadOnlyObjectWrapper<>(
        List.of(
            new Shortcut("Tab", "next field"),
            new Shortcut("Enter", "connect and begin"),
            new Shortcut("Esc", "cancel, go back")));
  }

  @Override
  public void enter() {
    fields.stream()
        .filter(field -> field.getText().isBlank())
        .findFirst()
        .or(() -> fields.stream().findFirst())
        .ifPresent(TextField::requestFocus);
  }

  @Override
  public void leave() {
    model.leave();
  }
}
