package dev.gumshoe.ui.walk;

import dev.gumshoe.engine.Next;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What the operator can do now. What cannot be done is greyed, and the line below says why. */
final class ActionBar extends VBox {
  private final Button goOn;
  private final Button branch;
  private final Button again;
  private final Button back;
  private final Button note;
  private final Button stop;
  private final ProgressIndicator running = new ProgressIndicator();
  private final Label reason = Labels.paragraph("", "muted");

  /** What the buttons do. */
  interface Actions {
    void goOn();

    void chooseBranch();

    void runAgain();

    void stepBack();

    void note();

    void stop();
  }

  ActionBar(Actions actions) {
    getStyleClass().add("actions");
    goOn = Buttons.primary("Continue (Enter)", actions::goOn);
    branch = Buttons.plain("Choose another branch… (B)", actions::chooseBranch);
    again = Buttons.plain("Run again (R)", actions::runAgain);
    back = Buttons.plain("Step back (Backspace)", actions::stepBack);
    note = Buttons.plain("Note… (N)", actions::note);
    stop = Buttons.plain("Stop (Esc)", actions::stop);
    running.getStyleClass().add("small-progress");
    running.setAccessibleText("Working");
    var buttons = new FlowPane(8, 8, goOn, branch, again, back, note, stop);
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(buttons, reason);
  }

  void show(Sight sight, Optional<String> readOnly, boolean answered) {
    boolean idle = !sight.busy() && readOnly.isEmpty();
    boolean ask = sight.next() instanceof Next.Ask;
    boolean proposed = sight.next() instanceof Next.Propose;
    boolean stuck = sight.next() instanceof Next.Stuck;
    goOn.setText(sight.lost().isPresent() ? "Connect again (Enter)" : "Continue (Enter)");
    enableGoOn(idle && !stuck && (!ask || answered));
    branch.setDisable(!idle || ask || sight.choices().isEmpty());
    again.setDisable(!idle || !(ask || proposed || stuck));
    back.setDisable(!idle || sight.state().path().size() < 2);
    note.setDisable(readOnly.isPresent());
    stop.setDisable(!sight.busy());
    reason.setGraphic(sight.busy() ? running : null);
    String why =
        readOnly.orElseGet(
            () -> {
              if (sight.busy()) {
                return "Working. The other buttons wait until it is done or stopped.";
              }
              return ask && !answered ? "Choose an answer first: press its number." : "";
            });
    reason.setText(why);
    reason.setVisible(!why.isEmpty());
    reason.setManaged(!why.isEmpty());
  }

  /**
   * A button that is greyed loses the focus to its neighbour, and the next Enter would press that:
   * meanwhile the bar itself holds the focus.
   */
  private void enableGoOn(boolean enabled) {
    if (!enabled && goOn.isFocused()) {
      requestFocus();
    }
    goOn.setDisable(!enabled);
    if (enabled && isFocused()) {
      goOn.requestFocus();
    }
  }

  void focusGoOn() {
    goOn.requestFocus();
  }
}
