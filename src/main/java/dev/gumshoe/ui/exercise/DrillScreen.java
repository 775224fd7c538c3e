package dev.gumshoe.ui.exercise;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.exercise.Cause;
import dev.gumshoe.exercise.Debriefing;
import dev.gumshoe.exercise.Hint;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.Screen;
import dev.gumshoe.ui.Shortcut;
import dev.gumshoe.ui.dialog.ConfirmDialog;
import dev.gumshoe.ui.dialog.OverlayLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** An exercise: what a walk is, without a word of what is right. */
public final class DrillScreen implements Screen {
  private static final String NOTHING = "Nothing is to be changed";

  private final DrillModel model;
  private final OverlayLayer overlays;
  private final Ways ways;
  private final VBox path = new VBox(6);
  private final DrillPane pane;
  private final SplitPane root = new SplitPane();

  /** Where it can lead. */
  public interface Ways {
    /** It is over. */
    void debrief(Debriefing debriefing);

    /** Back to the course; nothing is scored. */
    void quit();
  }

  /** The screen of this model. */
  public DrillScreen(DrillModel model, OverlayLayer overlays, Ways ways, Backstage backstage) {
    this.model = model;
    this.overlays = overlays;
    this.ways = ways;
    pane =
        new DrillPane(
            model,
            backstage,
            new DrillPane.Doings(this::branch, this::hint, this::cause, model::back));
    var left =
        new VBox(
            Labels.line("Your path", "section"), path, new ReportedPane(model.drill().exercise()));
    left.getStyleClass().addAll("group", "side");
    left.setPadding(new Insets(16));
    var scroll = new ScrollPane(left);
    scroll.setFitToWidth(true);
    root.getItems().addAll(scroll, pane);
    root.setDividerPositions(0.24);
    root.getStyleClass().add("walk");
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    model.changes().addListener((_, _, _) -> show());
    show();
  }

  private void show() {
    path.getChildren().setAll(model.path().stream().map(line -> Labels.paragraph(line)).toList());
    pane.show();
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case B -> branch();
      case H -> hint();
      case C -> cause();
      case T -> pane.nextTab();
      case V -> pane.nextView();
      case BACK_SPACE -> model.back();
      case ESCAPE -> leaveAsked();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void typed(KeyEvent event) {
    String typed = event.getCharacter();
    if (typed.length() == 1 && typed.charAt(0) >= '1' && typed.charAt(0) <= '9') {
      event.consume();
      model.look(typed.charAt(0) - '1');
    } else if (typed.equals("<")) {
      event.consume();
      model.back();
    }
  }

  private void leaveAsked() {
    overlays.show(
        new ConfirmDialog(
            "Leave the exercise?", "Nothing of it is scored or kept.", "Leave", ways::quit));
  }

  private void branch() {
    List<Decision> branches = model.drill().branches();
    if (branches.isEmpty()) {
      return;
    }
    List<String> reasons = model.drill().reasons();
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < branches.size(); at++) {
      lines.add(reasons.get(at) + "\n→ " + model.flow().titleOf(branches.get(at).to()));
    }
    ask("Which branch?", "Choose what the evidence says.", lines, "Take it", model::take);
  }

  private void hint() {
    List<Hint> hints = List.of(Hint.values());
    List<String> lines =
        hints.stream()
            .map(one -> "Tell me %s  (costs %d points)".formatted(one.words(), one.price()))
            .toList();
    ask("Which hint?", "Of 100 points.", lines, "Tell me", at -> model.hint(hints.get(at)));
  }

  private void cause() {
    List<Cause> causes = model.drill().causes();
    ask(
        "What is the cause?",
        "You can say it once. What you looked at before counts.",
        causes.stream().map(Cause::title).toList(),
        "This is the cause",
        at -> remedy(causes.get(at)));
  }

  private void remedy(Cause cause) {
    model.drill().state(cause);
    List<String> remedies = model.drill().remedies();
    List<String> lines = Stream.concat(Stream.of(NOTHING), remedies.stream()).toList();
    overlays.show(
        new RemedyDialog(
            lines,
            at -> {
              model.drill().remedy(at <= 0 ? "" : remedies.get(at - 1));
              ways.debrief(model.drill().debriefing());
            }));
  }

  private void ask(
      String title, String about, List<String> lines, String take, Consumer<Integer> taken) {
    overlays.show(new ChoiceDialog(title, about, lines, take, taken::accept));
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public String title() {
    return "Exercise · " + model.flow().title();
  }

  @Override
  public ObservableValue<String> status() {
    return model.busy().map(now -> now ? "Looking…" : "Recorded nodes: nothing real is touched");
  }

  @Override
  public ObservableValue<List<Shortcut>> shortcuts() {
    return new ReadOnlyObjectWrapper<>(
        List.of(
            new Shortcut("1–9", "look at evidence"),
            new Shortcut("B", "choose a branch"),
            new Shortcut("<", "step back"),
            new Shortcut("H", "hint"),
            new Shortcut("C", "state the cause"),
            new Shortcut("T", "next evidence"),
            new Shortcut("V", "next view"),
            new Shortcut("Esc", "leave")));
  }

  @Override
  public void enter() {
    pane.focusFirst();
  }

  @Override
  public void leave() {
    // Nothing is held: recorded nodes are no connection.
  }
}
