package dev.gumshoe.ui.replay;

import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** Play, pause, jump, and how fast. */
final class TransportBar extends VBox {
  private final ReplayModel model;
  private final Button play;
  private final Slider slider;
  private final Label words = Labels.line("", "muted");

  TransportBar(ReplayModel model) {
    this.model = model;
    getStyleClass().addAll("actions", "transport");
    play = Buttons.primary("Play (Space)", model::playOrPause);
    slider = new Slider(1, Math.max(2, model.length()), 1);
    slider.setAccessibleText("Place in the session");
    slider.setFocusTraversable(false);
    slider
        .valueProperty()
        .addListener(
            (_, _, value) -> {
              int place = (int) Math.round(value.doubleValue());
              if (place != model.position()) {
                model.jump(place);
              }
            });
    HBox.setHgrow(slider, Priority.ALWAYS);
    var row =
        new HBox(
            8,
            Buttons.plain("Previous decision (←)", model::previousDecision),
            play,
            Buttons.plain("Next decision (→)", model::nextDecision),
            speeds());
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(slider, words, row);
    model.playing().addListener(_ -> show());
    model.playback().addListener(_ -> show());
    show();
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
    slider.setValue(model.position());
    words.setText(model.words());
  }

  void focusFirst() {
    play.requestFocus();
  }
}
