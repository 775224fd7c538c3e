package dev.gumshoe.ui.walk;

import dev.gumshoe.engine.Conclusion;
import dev.gumshoe.engine.Conclusions;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.evidence.PacketFiles;
import dev.gumshoe.ui.finding.FindingActions;
import dev.gumshoe.ui.finding.FindingPane;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The path on the left, the step or the finding on the right; for live walks and played ones. */
public final class WalkBody extends SplitPane {
  private final PathPane path = new PathPane(this::look);
  private final StepPane step;
  private final Optional<ActionBar> actions;
  private final BorderPane right = new BorderPane();
  private final ScrollPane scroll;
  private final BundleBanner bundles = new BundleBanner();
  private final VBox top = new VBox(bundles);
  private final Moves moves;
  private final FindingActions findingActions;
  private OptionalInt looking = OptionalInt.empty();
  private @Nullable Sight shown;
  private Optional<Conclusion> concluded = Optional.empty();

  WalkBody(
      Moves moves,
      Optional<ActionBar> actions,
      FindingActions findingActions,
      Backstage backstage,
      PacketFiles files) {
    this.step = new StepPane(backstage, files);
    this.scroll = new ScrollPane(step);
    this.moves = moves;
    this.findingActions = findingActions;
    this.actions = actions;
    getStyleClass().add("walk");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    right.getStyleClass().add("walk-right");
    right.setTop(top);
    getItems().addAll(path, right);
    setDividerPositions(0.25);
    SplitPane.setResizableWithParent(path, false);
  }

  /** A body that can only be looked at. */
  public static WalkBody readOnly(
      Moves moves, FindingActions findingActions, Backstage backstage, PacketFiles files) {
    return new WalkBody(moves, Optional.empty(), findingActions, backstage, files);
  }

  /** Shows a walk. */
  public void show(Sight sight) {
    boolean moved = shown == null || shown.state().path().size() != sight.state().path().size();
    shown = sight;
    if (moved) {
      looking = OptionalInt.empty();
    }
    render(sight);
  }

  private void look(int visit) {
    if (shown != null) {
      boolean last = visit == shown.state().path().size() - 1;
      looking = last ? OptionalInt.empty() : OptionalInt.of(visit);
      render(shown);
    }
  }

  private void render(Sight sight) {
    bundles.show(sight.state());
    int last = sight.state().path().size() - 1;
    int visit = looking.orElse(last);
    path.show(PathLine.of(sight), visit);
    Optional<Conclusion> conclusion =
        looking.isPresent() ? Optional.empty() : Conclusions.of(sight.flow(), sight.state());
    // A step shows it in its own place.
    top.getChildren().setAll(bundles);
    if (conclusion.isPresent() && !sight.trouble().isEmpty()) {
      top.getChildren().add(StepPane.panel("!", sight.trouble()));
    }
    if (conclusion.isPresent()) {
      finding(sight, conclusion.get());
    } else if (visit >= 0) {
      concluded = Optional.empty();
      step.show(
          sight,
          StepShown.of(sight, visit),
          () -> look(last),
          stepBack(sight, visit),
          this::refresh);
      refresh();
      place(scroll);
    } else {
      place(new Connecting(sight.trouble()));
      refresh();
    }
  }

  private Optional<Runnable> stepBack(Sight sight, int visit) {
    String step = sight.state().path().get(visit).step();
    return moves.readOnly().isPresent() || sight.busy()
        ? Optional.empty()
        : Optional.of(
            () -> {
              lookAtCurrent();
              moves.stepBack(step);
            });
  }

  private void finding(Sight sight, Conclusion conclusion) {
    if (concluded.filter(conclusion::equals).isEmpty()) {
      concluded = Optional.of(conclusion);
      var pane = new FindingPane(sight.flow(), conclusion, findingActions);
      right.setCenter(pane);
      right.setBottom(null);
      pane.focusFirst();
    }
  }

  private void place(Node center) {
    if (!center.equals(right.getCenter())) {
      right.setCenter(center);
      right.setBottom(actions.orElse(null));
    }
  }

  private void refresh() {
    Sight sight = shown;
    if (sight != null) {
      actions.ifPresent(bar -> bar.show(sight, moves.readOnly(), step.answer().isPresent()));
    }
  }

  /** Whether the walk has come to its end, and the end is on the screen. */
  public boolean isFinding() {
    return concluded.isPresent();
  }

  /** Gives the evidence all the room, or takes it back. */
  public void enlarge() {
    step.enlarge();
  }

  /** Goes on to the next tab of the evidence. */
  public void nextTab() {
    step.nextTab();
  }

  /** Goes on to the next view of the evidence: parsed, raw, commands. */
  public void nextView() {
    step.nextView();
  }

  /** Whether an earlier step is shown than the walk is at. */
  boolean looksBack() {
    return looking.isPresent();
  }

  /** Leaves an earlier step that was looked at. */
  void lookAtCurrent() {
    looking = OptionalInt.empty();
    if (shown != null) {
      render(shown);
    }
  }

  StepPane step() {
    return step;
  }

  void focusFirst() {
    // A split pane takes its parts into the scene only with its skin; before, they take no focus.
    applyCss();
    actions.ifPresent(ActionBar::focusGoOn);
  }
}
