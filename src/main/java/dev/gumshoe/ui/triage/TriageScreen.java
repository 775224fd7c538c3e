package dev.gumshoe.ui.triage;

import dev.gumshoe.triage.Board;
import dev.gumshoe.triage.Hypothesis;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.Screen;
import dev.gumshoe.ui.Shortcut;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All flows at once: what does the evidence speak for? */
public final class TriageScreen implements Screen {
  private final TriageModel model;
  private final Ways ways;
  private final ListView<Hypothesis> list = new ListView<>();
  private final HypothesisPane pane;
  private final SplitPane root = new SplitPane();

  /** Where it can lead. */
  public interface Ways {
    /** To the walk of a flow. */
    void follow(Hypothesis hypothesis);

    /** Back to the first screen. */
    void home();
  }

  /** The screen of this model. */
  public TriageScreen(TriageModel model, Ways ways) {
    this.model = model;
    this.ways = ways;
    this.pane = new HypothesisPane(ways::follow, this::answer);
    list.setCellFactory(_ -> new HypothesisCell());
    list.getStyleClass().add("entries");
    list.setAccessibleText("Hypotheses");
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, one) -> Optional.ofNullable(one).ifPresent(this::show));
    var message = Labels.paragraph("", "problem");
    message.textProperty().bind(model.message());
    message.visibleProperty().bind(model.message().isNotEmpty());
    message.managedProperty().bind(message.visibleProperty());
    var left = new VBox(Labels.line("What could it be?", "section"), message, list);
    left.getStyleClass().add("group");
    VBox.setVgrow(list, Priority.ALWAYS);
    var right = new ScrollPane(pane);
    right.setFitToWidth(true);
    root.getItems().addAll(left, right);
    root.setDividerPositions(0.45);
    root.getStyleClass().add("triage");
    model.board().addListener((_, _, board) -> fill(board));
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    fill(model.board().get());
  }

  /** What is chosen stays chosen, wherever it moves to. */
  private void fill(Board board) {
    Hypothesis before = list.getSelectionModel().getSelectedItem();
    boolean touched = before != null && list.getSelectionModel().getSelectedIndex() > 0;
    list.getItems().setAll(board.hypotheses());
    Optional<Hypothesis> same =
        board.hypotheses().stream()
            .filter(one -> touched && one.flow().equals(before.flow()))
            .filter(one -> one.filling().equals(before.filling()))
            .findFirst();
    if (same.isPresent()) {
      list.getSelectionModel().select(same.get());
    } else {
      list.getSelectionModel().selectFirst();
    }
  }

  private void answer(String input, String value) {
    list.requestFocus();
    model.give(input, value);
  }

  private void show(Hypothesis one) {
    pane.show(one, model.board().get());
  }

  private void key(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextField;
    switch (event.getCode()) {
      case ESCAPE -> {
        event.consume();
        if (typing) {
          list.requestFocus();
        } else if (model.looking().get()) {
          model.stop();
        } else {
          ways.home();
        }
      }
      case ENTER -> {
        Hypothesis one = list.getSelectionModel().getSelectedItem();
        if (list.isFocused() && one != null) {
          event.consume();
          ways.follow(one);
        }
      }
      case R -> {
        if (!typing) {
          event.consume();
          model.lookAgain();
        }
      }
      case A -> {
        if (!typing) {
          event.consume();
          pane.focusField();
        }
      }
      default -> {
        // Arrows are the list's.
      }
    }
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public String title() {
    return "All flows on " + String.join(", ", model.nodes().nodes().keySet());
  }

  @Override
  public ObservableValue<String> status() {
    return model
        .looking()
        .map(
            now ->
                now ? "Looking…" : "%d commands, each once".formatted(model.triage().commands()));
  }

  @Override
  public ObservableValue<List<Shortcut>> shortcuts() {
    return new ReadOnlyObjectWrapper<>(
        List.of(
            new Shortcut("↓ ↑", "choose"),
            new Shortcut("Enter", "follow the flow"),
            new Shortcut("A", "answer what is asked"),
            new Shortcut("R", "ask the nodes again"),
            new Shortcut("Esc", "stop, leave")));
  }

  @Override
  public void enter() {
    list.requestFocus();
    list.getSelectionModel().selectFirst();
  }

  @Override
  public void leave() {
    // The board is come back to; who leaves for good closes the model.
  }
}
