package dev.gumshoe.ui.exercise;

import dev.gumshoe.exercise.Clue;
import dev.gumshoe.exercise.Debriefing;
import dev.gumshoe.exercise.Exercise;
import dev.gumshoe.exercise.ScoreLine;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.Screen;
import dev.gumshoe.ui.Shortcut;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is told when an exercise is over: the score with its reasons, the cause, both walks. */
public final class DebriefingScreen implements Screen {
  private final Debriefing debriefing;
  private final SplitPane root = new SplitPane();
  private final Button back;

  /**
   * The screen of a debriefing.
   *
   * @param back leads to the course
   */
  public DebriefingScreen(Debriefing debriefing, Runnable back) {
    this.debriefing = debriefing;
    this.back = Buttons.primary("Back to the course", back);
    var onward = new HBox(this.back);
    onward.getStyleClass().add("actions");
    root.getItems()
        .addAll(scrolling(score(), truth(), onward), scrolling(paths(), clues(), source()));
    root.setDividerPositions(0.5);
    root.getStyleClass().add("triage");
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
            event.consume();
            back.run();
          }
        });
  }

  private static ScrollPane scrolling(Node... groups) {
    var all = new VBox(groups);
    all.getStyleClass().add("group");
    var scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    return scroll;
  }

  private static VBox group(String title) {
    var box = new VBox(6, Labels.paragraph(title, "section"));
    box.getStyleClass().add("group");
    return box;
  }

  private VBox score() {
    VBox box = group("Score: %d of 100".formatted(debriefing.score().points()));
    var grid = new GridPane(12, 8);
    int row = 0;
    for (ScoreLine line : debriefing.score().lines()) {
      String points =
          line.most() == 0 ? line.points() + "" : "%d of %d".formatted(line.points(), line.most());
      Label part = Labels.line(line.part(), "entry-title");
      Label number = Labels.line(points);
      part.setMinWidth(Region.USE_PREF_SIZE);
      number.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(row++, number, part, Labels.paragraph(line.reason()));
    }
    box.getChildren().add(grid);
    return box;
  }

  private VBox truth() {
    var conclusion = debriefing.exercise().truth().conclusion();
    VBox box = group("What it was: " + conclusion.finding().title());
    box.getChildren().add(Labels.paragraph(conclusion.cause()));
    conclusion
        .remedies()
        .forEach(one -> box.getChildren().add(Labels.paragraph("What mends it: " + one.title())));
    return box;
  }

  private VBox clues() {
    VBox box = group("What showed it");
    for (Clue clue : debriefing.exercise().truth().clues()) {
      boolean seen = debriefing.found(clue);
      String where = debriefing.exercise().flow().titleOf(clue.seenAt());
      box.getChildren()
          .add(
              Labels.paragraph(
                  "%s %s · %s%s"
                      .formatted(
                          seen ? "✓ seen" : "✗ missed",
                          clue.gather(),
                          where,
                          clue.deciding() ? " · this decided" : ""),
                  "entry-title"));
      clue.lines()
          .forEach(
              line ->
                  box.getChildren()
                      .add(
                          Labels.paragraph("%d ▌ %s".formatted(line.line(), line.text()), "mono")));
      box.getChildren().add(Labels.paragraph(clue.because(), "muted"));
    }
    return box;
  }

  private VBox paths() {
    VBox box = group("Both walks on the tree");
    for (String line : debriefing.paths()) {
      box.getChildren().add(Labels.paragraph(line, "mono"));
    }
    return box;
  }

  private VBox source() {
    Exercise exercise = debriefing.exercise();
    VBox box = group("Where it is from: " + exercise.title());
    if (!exercise.about().isEmpty()) {
      box.getChildren().add(Labels.paragraph(exercise.about()));
    }
    exercise
        .flow()
        .sources()
        .forEach(
            one ->
                box.getChildren()
                    .add(
                        Labels.paragraph(
                            "Source %s: %s".formatted(one.document(), one.note()), "muted")));
    return box;
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public String title() {
    return "Debriefing · " + debriefing.exercise().flow().title();
  }

  @Override
  public ObservableValue<String> status() {
    return new ReadOnlyStringWrapper(debriefing.score().points() + " of 100");
  }

  @Override
  public ObservableValue<List<Shortcut>> shortcuts() {
    return new ReadOnlyObjectWrapper<>(
        List.of(new Shortcut("↓ ↑", "scroll"), new Shortcut("Enter, Esc", "back to the course")));
  }

  @Override
  public void enter() {
    back.requestFocus();
  }

  @Override
  public void leave() {
    // Nothing is held.
  }
}
