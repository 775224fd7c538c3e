package dev.gumshoe.ui.replay;

import dev.gumshoe.replay.Recording;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** Play, pause, jump, and how fast. */
final class TransportBar extends VBox {
  private final ReplayModel model;
  private final Button play;
  private final TimeStrip strip;
  private final Label place = Labels.line("");
  private final Label words = Labels.line("", "muted");

  /**
   * A bar.
   *
   * @param jump lets the operator choose a decision
   */
  TransportBar(ReplayModel model, Runnable jump) {
    this.model = model;
    getStyleClass().addAll("actions", "transport");
    play = Buttons.primary("Play (Space)", model::playOrPause);
    strip = new TimeStrip(model.line(), model.strip()::at, model::jump);
    var row =
        new FlowPane(
            8,
            8,
            Buttons.plain("Previous decision (←)", model::previousDecision),
            play,
            Buttons.plain("Next decision (→)", model::nextDecision),
            Buttons.plain("Jump to… (J)", jump),
            speeds());
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(strip, legend(), place, words, row);
    model.playing().addListener(_ -> show());
    model.playback().addListener(_ -> show());
    show();
  }

  /** What the shapes of the strip mean, and where all the time went. */
  private Label legend() {
    return Labels.paragraph(
        "█ waiting for nodes   ▄ thinking   ◆ decision   ■ finding   ·   %s   ·   pauses over %s are played as %s"
            .formatted(
                model.strip().whole(),
                Span.words(Recording.LONGEST_PAUSE),
                Span.words(Recording.LONGEST_PAUSE)),
        "muted",
        "strip-legend");
  }

  private SegmentedButton speeds() {
    var buttons =
        Stream.of(Speed.values())
            .map(
                speed -> {
                  var button = new ToggleButton(speed.title());
                  button.setSelected(speed == model.speed().get());
                  button.setOnAction(
                      _ -> {
                        button.setSelected(true);
                        model.speed().set(speed);
                      });
                  return button;
                })
            .toArray(ToggleButton[]::new);
    var speeds = new SegmentedButton(buttons);
    speeds.setAccessibleText("How fast");
    return speeds;
  }

  private void show() {
    play.setText(model.playing().get() ? "Pause (Space)" : "Play (Space)");
    strip.show(model.position());
    place.setText(model.strip().at(model.position()));
    String pause = model.shortened();
    words.setText(pause.isEmpty() ? model.words() : pause + "   ·   " + model.words());
  }

  void focusFirst() {
    play.requestFocus();
  }
}
