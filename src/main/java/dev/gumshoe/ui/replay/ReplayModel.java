package dev.gumshoe.ui.replay;

import dev.gumshoe.replay.Playback;
import dev.gumshoe.replay.Recording;
import dev.gumshoe.replay.TimeLine;
import dev.gumshoe.session.Wireshark;
import dev.gumshoe.ui.ReadSession;
import dev.gumshoe.ui.evidence.PacketFiles;
import dev.gumshoe.ui.walk.Sight;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** View model of a session that is played back. Used on the screen's thread. */
public final class ReplayModel {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss");

  /** Long enough for the screen to show each event. */
  private static final Duration SHORTEST = Duration.ofMillis(15);

  private final ReadSession session;
  private final TimeLine line;
  private final StripWords strip;
  private final PacketFiles files;
  private final Waiter waiter;
  private final ZoneId zone;
  private final ReadOnlyObjectWrapper<Playback> playback;
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.REAL);
  private Runnable cancel = () -> {};
  private Sight shown;

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

  /** A model of this session; takes a while to make for a long one. */
  public ReplayModel(ReadSession session, Waiter waiter, ZoneId zone) {
    this.session = session;
    this.line = TimeLine.of(session.journal().events());
    this.strip = new StripWords(session.flow(), line);
    this.files = new PacketFiles(session.journal().attachments(), Wireshark.ofOperator());
    // Before its first event there is nothing to be seen of a session.
    this.playback = new ReadOnlyObjectWrapper<>(Recording.of(session.journal()).play().next());
    this.shown = sight(playback.get());
    this.waiter = waiter;
    this.zone = zone;
    speed.addListener(_ -> again());
  }

  /** The session's files of packets. */
  PacketFiles files() {
    return files;
  }

  /** Plays, from the beginning where it is at the end; or pauses. */
  public void playOrPause() {
    if (playing.get()) {
      pause();
      return;
    }
    if (at().atEnd()) {
      move(at().at(0));
    }
    playing.set(true);
    next();
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
    Duration wait = at().delay(speed.get().factor()).orElse(Duration.ZERO);
    if (at().atEnd()) {
      playing.set(false);
      return;
    }
    cancel =
        waiter.after(
            wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait,
            () -> {
              move(at().next());
              next();
            });
  }

  private Playback at() {
    return playback.get();
  }

  private void move(Playback to) {
    Playback there = to.position() == 0 ? to.next() : to;
    shown = sight(there);
    playback.set(there);
  }

  /** Goes to an event, counted from 1, and pauses there. */
  void jump(int to) {
    pause();
    move(at().at(to));
  }

  void nextDecision() {
    pause();
    move(at().nextDecision());
  }

  void previousDecision() {
    pause();
    move(at().previousDecision());
  }

  /** Goes right after a decision, and pauses there; stays where there is none with this number. */
  void jumpToDecision(int number) {
    line.decision(number).ifPresent(mark -> jump(mark.position()));
  }

  /** Where the time went. */
  TimeLine line() {
    return line;
  }

  /** The same in words. */
  StripWords strip() {
    return strip;
  }

  /** What was to be seen then. */
  Sight sight() {
    return shown;
  }

  private Sight sight(Playback at) {
    return Sight.of(session.flow(), session.journal(), at.state(), at.position());
  }

  int position() {
    return at().position();
  }

  int length() {
    return at().length();
  }

  /** Which event, when, and what it was. */
  String words() {
    return at().last()
        .map(
            stamped ->
                "%s   ·   event %d of %d   ·   %s%s"
                    .formatted(
                        WHEN.format(stamped.at().atZone(zone)),
                        position(),
                        length(),
                        EventWords.words(sight().flow(), stamped.event()),
                        at().setBack().map(words -> "   ·   " + words).orElse("")))
        .orElse("");
  }

  /** That the pause which is played now was longer; empty where it was not. */
  String shortened() {
    return at().shortened()
        .filter(_ -> playing.get())
        .map(
            real ->
                "⏩ a pause of %s, played as %s"
                    .formatted(Span.words(real), Span.words(Recording.LONGEST_PAUSE)))
        .orElse("");
  }

  /** Where it is. */
  ReadOnlyObjectProperty<Playback> playback() {
    return playback.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty playing() {
    return playing.getReadOnlyProperty();
  }

  ObjectProperty<Speed> speed() {
    return speed;
  }
}
