package dev.gumshoe.ui.exercise;

import dev.gumshoe.course.Lesson;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.Screen;
import dev.gumshoe.ui.Shortcut;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The course: which incidents there are to practise on, and how far the trainee came. */
public final class CourseScreen implements Screen {
  private final CourseModel model;
  private final Ways ways;
  private final ListView<CourseRow> list = new ListView<>();
  private final VBox incidents = new VBox(10);
  private final SplitPane root = new SplitPane();

  /** Where it can lead. */
  public interface Ways {
    /** To an exercise. */
    void practise(Lesson lesson);

    /** Back to the first screen. */
    void home();
  }

  /** The screen of this model. */
  public CourseScreen(CourseModel model, Ways ways) {
    this.model = model;
    this.ways = ways;
    list.setCellFactory(_ -> new CourseCell());
    list.getStyleClass().add("entries");
    list.setAccessibleText("Exercises");
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            open();
          }
        });
    var message = Labels.paragraph("", "muted");
    message.textProperty().bind(model.message());
    message.visibleProperty().bind(model.message().isNotEmpty());
    message.managedProperty().bind(message.visibleProperty());
    var left =
        new VBox(
            Labels.line("The course, from easy to hard", "section"),
            Labels.paragraph(
                "You look, choose the branches, and state cause and remedy. What is right is told"
                    + " at the end. No node is asked anything.",
                "muted"),
            message,
            list);
    left.getStyleClass().add("group");
    VBox.setVgrow(list, Priority.ALWAYS);
    var right = new VBox(Labels.line("How far you came, by incident", "section"), incidents);
    right.getStyleClass().add("group");
    var scroll = new ScrollPane(right);
    scroll.setFitToWidth(true);
    root.getItems().addAll(left, scroll);
    root.setDividerPositions(0.55);
    root.getStyleClass().add("triage");
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.shown().addListener((_, _, shown) -> fill(shown));
  }

  private void fill(CourseModel.Shown shown) {
    list.getItems().setAll(shown.lessons());
    shown
        .next()
        .ifPresent(
            next -> {
              list.getSelectionModel().select(next);
              list.scrollTo(Math.max(0, shown.lessons().indexOf(next) - 2));
            });
    incidents.getChildren().clear();
    for (CourseModel.Incident incident : shown.incidents()) {
      incidents
          .getChildren()
          .add(
              new VBox(
                  Labels.paragraph(incident.title(), "entry-title"),
                  Labels.paragraph(incident.words(), "muted")));
    }
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> ways.home();
      case ENTER -> open();
      case N -> model.shown().get().next().map(CourseRow::lesson).ifPresent(ways::practise);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void open() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .map(CourseRow::lesson)
        .ifPresent(ways::practise);
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public String title() {
    return "Practise";
  }

  @Override
  public ObservableValue<String> status() {
    return new ReadOnlyStringWrapper("Recorded nodes: nothing real is touched");
  }

  @Override
  public ObservableValue<List<Shortcut>> shortcuts() {
    return new ReadOnlyObjectWrapper<>(
        List.of(
            new Shortcut("N", "practise what is next"),
            new Shortcut("↓ ↑", "choose"),
            new Shortcut("Enter", "practise it"),
            new Shortcut("Esc", "leave")));
  }

  @Override
  public void enter() {
    model.load();
    list.requestFocus();
  }

  @Override
  public void leave() {
    // Nothing is held.
  }
}
