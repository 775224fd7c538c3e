package dev.gumshoe.ui.walk;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.Visit;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Screen;
import dev.gumshoe.ui.Shortcut;
import dev.gumshoe.ui.dialog.ConfirmDialog;
import dev.gumshoe.ui.dialog.OverlayLayer;
import dev.gumshoe.ui.dialog.TextDialog;
import dev.gumshoe.ui.finding.FindingActions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/** A session that is being worked on. */
public final class WalkScreen implements Screen, ActionBar.Actions, FindingActions {
  private static final List<Shortcut> WALKING =
      List.of(
          new Shortcut("Enter", "continue"),
          new Shortcut("1–9", "answer"),
          new Shortcut("B", "other branch"),
          new Shortcut("R", "run again"),
          new Shortcut("Backspace", "step back"),
          new Shortcut("N", "note"),
          new Shortcut("T", "next evidence"),
          new Shortcut("V", "next view"),
          new Shortcut("Z", "enlarge"),
          new Shortcut("X", "export report"),
          new Shortcut("Esc", "stop, leave"));
  private static final List<Shortcut> CONCLUDED =
      List.of(
          new Shortcut("Tab", "next button"),
          new Shortcut("Enter", "press it"),
          new Shortcut("X", "export report"),
          new Shortcut("Backspace", "step back"),
          new Shortcut("N", "note"),
          new Shortcut("Esc", "leave"));

  private final LiveWalk walk;
  private final OverlayLayer overlays;
  private final Ways ways;
  private final WalkBody body;
  private final Elapsed elapsed;
  private final ReadOnlyObjectWrapper<List<Shortcut>> shortcuts =
      new ReadOnlyObjectWrapper<>(WALKING);
  private final ChangeListener<Sight> listener = (_, _, sight) -> show(sight);

  /** Ways out of the screen. */
  public interface Ways {
    /** To the first screen. */
    void home();

    /** To a report on this session. */
    void export();
  }

  /** The screen of a walk. */
  public WalkScreen(
      LiveWalk walk, OverlayLayer overlays, InstantSource clock, Ways ways, Backstage backstage) {
    this.walk = walk;
    this.overlays = overlays;
    this.ways = ways;
    this.elapsed = new Elapsed(walk.sight(), clock);
    this.body = new WalkBody(walk, Optional.of(new ActionBar(this)), this, backstage, walk.files());
    var keys = new WalkKeys(this);
    walk.sight().addListener(listener);
    body.addEventFilter(KeyEvent.KEY_RELEASED, keys::released);
    body.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    body.show(walk.sight().get());
  }

  private void show(Sight sight) {
    body.show(sight);
    shortcuts.set(body.isFinding() ? CONCLUDED : WALKING);
  }

  /** What is shown now. */
  public Sight sight() {
    return walk.sight().get();
  }

  WalkBody body() {
    return body;
  }

  @Override
  public Parent node() {
    return body;
  }

  @Override
  public String title() {
    return sight().flow().title();
  }

  @Override
  public ObservableValue<String> status() {
    return elapsed.status();
  }

  @Override
  public ObservableValue<List<Shortcut>> shortcuts() {
    return shortcuts.getReadOnlyProperty();
  }

  @Override
  public void enter() {
    body.focusFirst();
    elapsed.start();
    walk.begin();
  }

  @Override
  public void leave() {
    elapsed.stop();
    walk.sight().removeListener(listener);
    walk.close();
  }

  @Override
  public Optional<String> readOnly() {
    return Optional.empty();
  }

  @Override
  public void goOn() {
    if (lookedBack()) {
      return;
    }
    if (sight().next() instanceof Next.Ask) {
      body.step().answer().ifPresent(answer -> walk.take(answer, ""));
    } else if (!(sight().next() instanceof Next.Done)) {
      walk.goOn();
    }
  }

  /** What is not on the screen is not decided: the first key brings it back. */
  private boolean lookedBack() {
    boolean back = body.looksBack();
    if (back) {
      body.lookAtCurrent();
    }
    return back;
  }

  void choose(int number) {
    body.step().question().ifPresent(question -> question.choose(number));
  }

  @Override
  public void chooseBranch() {
    List<Decision> choices = sight().choices();
    if (!lookedBack() && !choices.isEmpty() && !(sight().next() instanceof Next.Ask)) {
      int proposed =
          sight().next() instanceof Next.Propose(_, Decision decision) ? decision.branch() : -1;
      overlays.show(new BranchDialog(sight().flow(), choices, proposed, walk::take));
    }
  }

  @Override
  public void runAgain() {
    boolean decides = sight().next() instanceof Next.Propose || sight().next() instanceof Next.Ask;
    if (!lookedBack() && (decides || sight().next() instanceof Next.Stuck)) {
      walk.runAgain();
    }
  }

  /** From a finding to the step that led to it; from a step to the one before. */
  @Override
  public void stepBack() {
    List<Visit> path = sight().state().path();
    int to = sight().state().finding().isPresent() ? path.size() - 1 : path.size() - 2;
    if (to >= 0) {
      body.lookAtCurrent();
      walk.stepBack(path.get(to).step());
    }
  }

  @Override
  public void note() {
    overlays.show(
        new TextDialog(
            new TextDialog.Words(
                "Note",
                "It is kept in the session and in the report, with the time.",
                "Note",
                "",
                "Keep the note"),
            walk::note));
  }

  @Override
  public void verify(String step) {
    walk.verify(step);
  }

  @Override
  public void export() {
    ways.export();
  }

  @Override
  public void stop() {
    if (sight().busy()) {
      walk.stop();
    } else {
      overlays.show(
          new ConfirmDialog(
              "Leave this session?",
              "Everything so far is kept; it can be gone on with from the first screen.",
              "Leave",
              ways::home));
    }
  }
}
