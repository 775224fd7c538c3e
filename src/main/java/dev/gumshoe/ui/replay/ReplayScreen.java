package dev.gumshoe.ui.replay;

import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.OwnKeys;
import dev.gumshoe.ui.Screen;
import dev.gumshoe.ui.Shortcut;
import dev.gumshoe.ui.dialog.OverlayLayer;
import dev.gumshoe.ui.finding.FindingActions;
import dev.gumshoe.ui.walk.Moves;
import dev.gumshoe.ui.walk.WalkBody;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/** A session, played back in the same view that it was worked on in. */
public final class ReplayScreen implements Screen {
  private static final String READ_ONLY = "Replay: read only. Nothing is run, nothing is changed.";

  private final ReplayModel model;
  private final OverlayLayer overlays;
  private final Ways ways;
  private final WalkBody body;
  private final TransportBar bar;
  private final BorderPane root = new BorderPane();

  /** Ways out of the screen. */
  public interface Ways {
    /** To the first screen. */
    void home();

    /** To a report on this session. */
    void export();
  }

  /** The screen of this model. */
  public ReplayScreen(ReplayModel model, OverlayLayer overlays, Ways ways, Backstage backstage) {
    this.body = WalkBody.readOnly(new NoMoves(), new OnlyExport(), backstage, model.files());
    this.model = model;
    this.overlays = overlays;
    this.ways = ways;
    this.bar = new TransportBar(model, this::chooseDecision);
    root.setTop(Labels.paragraph("▷  " + READ_ONLY, "banner"));
    root.setCenter(body);
    root.setBottom(bar);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.playback().addListener(_ -> show());
    show();
  }

  private void show() {
    body.show(model.sight());
  }

  private void key(KeyEvent event) {
    if (OwnKeys.taken(event)) {
      return;
    }
    switch (event.getCode()) {
      case SPACE -> model.playOrPause();
      case RIGHT -> right(event.isShiftDown());
      case LEFT -> left(event.isShiftDown());
      case J -> chooseDecision();
      case HOME -> model.jump(0);
      case END -> model.jump(model.length());
      case Z -> body.enlarge();
      case T -> body.nextTab();
      case V -> body.nextView();
      case X -> ways.export();
      case ESCAPE -> ways.home();
      default -> {
        if (!event.getCode().isDigitKey()) {
          return;
        }
        String name = event.getCode().getName();
        model.jumpToDecision(Character.digit(name.charAt(name.length() - 1), 10));
      }
    }
    event.consume();
  }

  private void right(boolean single) {
    if (single) {
      model.jump(model.position() + 1);
    } else {
      model.nextDecision();
    }
  }

  private void left(boolean single) {
    if (single) {
      model.jump(model.position() - 1);
    } else {
      model.previousDecision();
    }
  }

  private void chooseDecision() {
    model.pause();
    overlays.show(
        new JumpDialog(
            model.line().marks(),
            model.position(),
            model.strip()::mark,
            mark -> model.jump(mark.position())));
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public String title() {
    return model.sight().flow().title();
  }

  @Override
  public ObservableValue<String> status() {
    return new ReadOnlyStringWrapper("Replay");
  }

  @Override
  public ObservableValue<List<Shortcut>> shortcuts() {
    return new ReadOnlyObjectWrapper<>(
        List.of(
            new Shortcut("Space", "play, pause"),
            new Shortcut("← →", "previous, next decision"),
            new Shortcut("1-9 J", "jump to a decision"),
            new Shortcut("Shift ← →", "one event"),
            new Shortcut("Home End", "beginning, end"),
            new Shortcut("T", "next evidence"),
            new Shortcut("V", "next view"),
            new Shortcut("Z", "enlarge"),
            new Shortcut("X", "export report"),
            new Shortcut("Esc", "leave")));
  }

  @Override
  public void enter() {
    bar.focusFirst();
  }

  @Override
  public void leave() {
    model.pause();
  }

  private static final class NoMoves implements Moves {
    @Override
    public Optional<String> readOnly() {
      return Optional.of(READ_ONLY);
    }

    @Override
    public void goOn() {}

    @Override
    public void take(int branch, String reason) {}

    @Override
    public void stepBack(String step) {}

    @Override
    public void runAgain() {}

    @Override
    public void verify(String step) {}

    @Override
    public void note(String text) {}

    @Override
    public void stop() {}
  }

  private final class OnlyExport implements FindingActions {
    @Override
    public Optional<String> readOnly() {
      return Optional.of(READ_ONLY);
    }

    @Override
    public void verify(String step) {}

    @Override
    public void export() {
      ways.export();
    }

    @Override
    public void stepBack() {}

    @Override
    public void note() {}
  }
}
