package dev.gumshoe.replay;

import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import java.time.Duration;
import java.util.Optional;

/**
 * A recording and a position in it. The position is the number of events that have happened: 0
 * before the first, {@link #length} after the last. Immutable; every move gives another playback of
 * the same recording. A jump in a long session folds at most some thousand events. Whoever shows it
 * keeps the time.
 */
public final class Playback {
  private final Recording recording;
  private final int position;

  Playback(Recording recording, int position) {
    this.recording = recording;
    this.position = Math.clamp(position, 0, recording.length());
  }

  /** Events that have happened. */
  public int position() {
    return position;
  }

  /** Events that the recording has. */
  public int length() {
    return recording.length();
  }

  /** Whether there is nothing more to come. */
  public boolean atEnd() {
    return position == length();
  }

  /** Where the session stood at this position. */
  public SessionState state() {
    return recording.state(position);
  }

  /** What happened last; empty before the first event. */
  public Optional<Stamped> last() {
    return position == 0 ? Optional.empty() : Optional.of(recording.event(position - 1));
  }

  /** What happens next; empty at the end. */
  public Optional<Stamped> upcoming() {
    return atEnd() ? Optional.empty() : Optional.of(recording.event(position));
  }

  /**
   * That the operator's clock was set back right before what happened last, in a sentence; most
   * often empty. The order of events is that in which they happened all the same.
   */
  public Optional<String> setBack() {
    return position < 2
        ? Optional.empty()
        : recording
            .setBack(position - 1)
            .map(
                by ->
                    "The operator's clock was set back by %d:%02d:%02d here."
                        .formatted(by.toHours(), by.toMinutesPart(), by.toSecondsPart()));
  }

  /** Another position; one that is outside of the recording is its beginning or its end. */
  public Playback at(int other) {
    return new Playback(recording, other);
  }

  /** One event on; at the end it stays. */
  public Playback next() {
    return at(position + 1);
  }

  /** One event back; at the beginning it stays. */
  public Playback previous() {
    return at(position - 1);
  }

  /** Right after the next branch taken; the end where none follows. */
  public Playback nextDecision() {
    int there = position + 1;
    while (there < length() && !decided(there)) {
      there++;
    }
    return at(there);
  }

  /** Right after the branch taken before this position; the beginning where there is none. */
  public Playback previousDecision() {
    int there = position - 1;
    while (there > 0 && !decided(there)) {
      there--;
    }
    return at(there);
  }

  private boolean decided(int there) {
    return recording.decided(there - 1);
  }

  /** Playing time of the whole recording at single speed. */
  public Duration duration() {
    return recording.playedUntil(length());
  }

  /** Playing time up to this position at single speed. */
  public Duration elapsed() {
    return recording.playedUntil(position);
  }

  /** The position that has been reached after this much playing time at single speed. */
  public Playback after(Duration played) {
    return at(recording.positionAfter(played));
  }

  /**
   * How long to wait before the next event.
   *
   * @param speed 1 as it happened, 2 twice as fast; greater than 0
   * @return empty at the end
   */
  public Optional<Duration> delay(double speed) {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("a speed is a number greater than 0, and not " + speed);
    }
    if (atEnd()) {
      return Optional.empty();
    }
    Duration gap = recording.playedUntil(position + 1).minus(elapsed());
    return Optional.of(Duration.ofNanos(Math.round(gap.toNanos() / speed)));
  }

  /** How long the pause before the next event really was, where it is played shorter. */
  public Optional<Duration> shortened() {
    if (atEnd() || position == 0) {
      return Optional.empty();
    }
    Duration real =
        Duration.between(recording.event(position - 1).at(), recording.event(position).at());
    return real.compareTo(Recording.LONGEST_PAUSE) > 0 ? Optional.of(real) : Optional.empty();
  }
}
