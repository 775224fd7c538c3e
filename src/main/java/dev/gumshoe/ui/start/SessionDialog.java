package dev.gumshoe.ui.start;

import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.SavedSession;
import dev.gumshoe.ui.dialog.Dialog;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** What to do with a session that was kept. */
public final class SessionDialog extends Dialog {
  private final Button first;

  /** What can be done with it. */
  public interface Ways {
    /** Connect again and go on. */
    void resume();

    /** Play it back. */
    void replay();

    /** Practise on it, without its verdicts. */
    void practise();

    /** Make it an exercise for others. */
    void share();

    /** Write a report on it. */
    void export();
  }

  /** Asks about this session. */
  public SessionDialog(SavedSession session, Ways ways) {
    super(session.flow(), Labels.paragraph(session.ending()));
    id("session-dialog");
    body(
        Labels.paragraph(
            "To go on connects to its nodes again. A replay connects to nothing and changes nothing.",
            "muted"));
    Button practise = Buttons.plain("Practise on it", () -> go(ways::practise));
    Button share = Buttons.plain("Make an exercise to share, anonymous", () -> go(ways::share));
    practise.setDisable(!session.concluded());
    share.setDisable(!session.concluded());
    body(
        Labels.paragraph(
            session.concluded()
                ? "It came to its end: others can practise on it."
                : "Only a session that came to its end can be practised on.",
            "muted"));
    body(new HBox(8, practise, share));
    button(Buttons.plain("Cancel", this::cancel));
    button(Buttons.plain("Export report…", () -> go(ways::export)));
    Button replay = Buttons.plain("Replay", () -> go(ways::replay));
    Button resume = Buttons.plain("Connect and go on", () -> go(ways::resume));
    first = session.concluded() ? replay : resume;
    first.getStyleClass().add("accent");
    button(session.concluded() ? resume : replay);
    button(first);
  }

  private void go(Runnable way) {
    done();
    way.run();
  }

  @Override
  protected void refused() {
    // The operator stays on the first screen.
  }

  @Override
  protected void focusFirst() {
    first.requestFocus();
  }
}
