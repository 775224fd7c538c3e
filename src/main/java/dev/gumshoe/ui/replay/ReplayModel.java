package dev.gumshoe.ui.replay;

import dev.gumshoe.ui.Recording;
import dev.gumshoe.ui.walk.Sight;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** View model of a session that is played back. Used on the screen's thread. */
public final class ReplayModel {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss");

  private final Playback playback;
  private final Waiter waiter;
  private final ZoneId zone;
  private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final SimpleObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.REAL);
  private Runnable cancel = () -> {};

  /** Does something after a while. */
  @FunctionalInterface
  public interface Waiter {
    /**
     * Does it on the screen's thread.
     *
     * @return forgets about it
     */
    Runnable after(Duration wait, Runnable action);
  }

  /** A model of this session; takes a while for a long one. */
  public ReplayModel(Recording recording, Waiter waiter, ZoneId zone) {
    var events = recording.journal().events();
    this.playback = new Playback(events, Sight.all(recording.flow(), events));
    this.waiter = waiter;
    this.zone = zone;
    speed.addListener(_ -> again());
  }

  /** Plays, from the beginning where it is at the end; or pauses. */
  public void playOrPause() {
    if (playing.get()) {
      pause();
    } else {
      if (position.get() == playback.last()) {
        position.set(0);
      }
      playing.set(true);
      next();
    }
  }

  /** Stops playing where it is. */
  public void pause() {
    cancel.run();
    playing.set(false);
  }

  private void again() {
    if (playing.get()) {
      cancel.run();
      next();
    }
  }

  private void next() {
    if (position.get() == playback.last()) {
      playing.set(false);
      return;
    }
    Duration wait = speed.get().wait(playback.gap(position.get()));
    cancel =
        waiter.after(
            wait,
            () -> {
              position.set(position.get() + 1);
              next();
            });
  }

  /** Goes to an event, and pauses there. */
  void jump(int to) {
    pause();
    position.set(Math.clamp(to, 0, playback.last()));
  }

  void nextDecision() {
    jump(playback.nextDecision(position.get()));
  }

  void previousDecision() {
    jump(playback.previousDecision(position.get()));
  }

  /** What was to be seen then. */
  Sight sight() {
    return playback.sights().get(position.get());
  }

  int last() {
    return playback.last();
  }

  /** Which event, when, and what it was. */
  String words() {
    var stamped = playback.events().get(position.get());
    return "%s   ·   event %d of %d   ·   %s"
        .formatted(
            WHEN.format(stamped.at().atZone(zone)),
            position.get() + 1,
            playback.last() + 1,
            EventWords.words(sight().flow(), stamped.event()));
  }

  ReadOnlyIntegerProperty position() {
    return position.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty playing() {
    return playing.getReadOnlyProperty();
  }

  SimpleObjectProperty<Speed> speed() {
    return speed;
  }
}
