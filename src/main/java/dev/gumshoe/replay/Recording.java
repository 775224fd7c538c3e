package dev.gumshoe.replay;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * The events of a session with the state after each, and when each is played. Of a long one, only
 * what is looked at is in memory, and 8 bytes an event.
 */
public final class Recording {
  /** Longer pauses are played as this long: nobody wants to watch somebody think. */
  public static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final List<Stamped> events;
  private final States states;
  private final IntPredicate decided;
  private final IntFunction<Instant> at;
  private final long[] played;

  private Recording(
      List<Stamped> events, States states, IntPredicate decided, IntFunction<Instant> at) {
    this.events = events;
    this.states = states;
    this.decided = decided;
    this.at = at;
    this.played = new long[events.size() + 1];
    for (int index = 1; index < events.size(); index++) {
      played[index + 1] = played[index] + pause(at.apply(index - 1), at.apply(index)).toNanos();
    }
  }

  /**
   * The recording of a session.
   *
   * @throws IllegalArgumentException when an event cannot have happened; it names the event
   */
  public static Recording of(List<Stamped> events) {
    SessionState state = SessionState.EMPTY;
    for (Stamped stamped : events) {
      state = after(state, stamped);
    }
    return new Recording(
        events,
        new States(events, count -> SessionState.of(events.subList(0, count))),
        index -> events.get(index).event() instanceof Event.Decided,
        index -> events.get(index).at());
  }

  /** The recording of a session that was opened; its events are read when they are played. */
  public static Recording of(Journal journal) {
    return new Recording(
        journal.events(),
        new States(journal.events(), journal::state),
        index -> journal.is(index, Event.Decided.class),
        journal::at);
  }

  private static SessionState after(SessionState state, Stamped stamped) {
    try {
      return state.after(stamped.event());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Event %d cannot have happened: %s.".formatted(stamped.sequence(), e.getMessage()), e);
    }
  }

  /** The operator's clock may have been set back in between. */
  private static Duration pause(Instant before, Instant after) {
    Duration gap = Duration.between(before, after);
    if (gap.isNegative()) {
      return Duration.ZERO;
    }
    return gap.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : gap;
  }

  /** A playback that stands before the first event. */
  public Playback play() {
    return new Playback(this, 0);
  }

  int length() {
    return events.size();
  }

  Stamped event(int index) {
    return events.get(index);
  }

  /** How far the clock was set back between an event and the one before it. */
  Optional<Duration> setBack(int index) {
    Duration gap = Duration.between(at.apply(index - 1), at.apply(index));
    return gap.isNegative() ? Optional.of(gap.negated()) : Optional.empty();
  }

  /** Whether a branch was taken by this event. */
  boolean decided(int index) {
    return decided.test(index);
  }

  SessionState state(int position) {
    return states.after(position);
  }

  Duration playedUntil(int position) {
    return Duration.ofNanos(played[position]);
  }

  /** The last position whose event has been played by then. */
  int positionAfter(Duration time) {
    int low = 0;
    int high = length();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (playedUntil(middle).compareTo(time) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
