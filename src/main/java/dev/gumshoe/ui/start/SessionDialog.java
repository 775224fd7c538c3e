package dev.gumshoe.ui.start;

import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.SavedSession;
import dev.gumshoe.ui.dialog.Dialog;
import javafx.scene.control.Button;

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
    button(Buttons.plain("Cancel", this::cancel));
    button(Buttons.plain("Export report…", () -> go(ways::export)));
    Button practise = button(Buttons.plain("Practise on it", () -> go(ways::practise)));
    practise.setDisable(!session.concluded());
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
