package dev.gumshoe.ui.walk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** Who is asked, and how long the session has been going; told anew every second. */
final class Elapsed {
  private final ObservableValue<Sight> sight;
  private final InstantSource clock;
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final Timeline ticks =
      new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), _ -> tell()));

  Elapsed(ObservableValue<Sight> sight, InstantSource clock) {
    this.sight = sight;
    this.clock = clock;
    ticks.setCycleCount(Animation.INDEFINITE);
    tell();
  }

  void start() {
    ticks.play();
  }

  void stop() {
    ticks.stop();
  }

  ReadOnlyStringProperty status() {
    return status.getReadOnlyProperty();
  }

  private void tell() {
    Sight now = sight.getValue();
    status.set(words(now.targets(), now.started(), clock.instant()));
  }

  static String words(List<String> targets, Instant from, Instant to) {
    Duration since = to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    String time =
        "%02d:%02d:%02d".formatted(since.toHours(), since.toMinutesPart(), since.toSecondsPart());
    return targets.isEmpty() ? time : "● " + String.join("  ·  ", targets) + "    " + time;
  }
}
