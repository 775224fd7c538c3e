package dev.gumshoe.replay;

import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The events of a session with the state after each, and when each is played. Immutable. */
public final class Recording {
  /** Longer pauses are played as this long: nobody wants to watch somebody think. */
  public static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final List<Stamped> events;
  private final List<SessionState> states;
  private final List<Duration> played;

  private Recording(List<Stamped> events, List<SessionState> states, List<Duration> played) {
    this.events = events;
    this.states = states;
    this.played = played;
  }

  /**
   * The recording of a session.
   *
   * @throws IllegalArgumentException when an event cannot have happened; it names the event
   */
  public static Recording of(List<Stamped> events) {
    var states = new ArrayList<SessionState>(List.of(SessionState.EMPTY));
    var played = new ArrayList<Duration>(List.of(Duration.ZERO));
    for (int index = 0; index < events.size(); index++) {
      states.add(after(states.getLast(), events.get(index)));
      Duration gap = index == 0 ? Duration.ZERO : pause(events.get(index - 1), events.get(index));
      played.add(played.getLast().plus(gap));
    }
    return new Recording(List.copyOf(events), List.copyOf(states), List.copyOf(played));
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
  private static Duration pause(Stamped before, Stamped after) {
    Duration gap = Duration.between(before.at(), after.at());
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

  SessionState state(int position) {
    return states.get(position);
  }

  Duration playedUntil(int position) {
    return played.get(position);
  }

  /** The last position whose event has been played by then. */
  int positionAfter(Duration time) {
    int position = 0;
    while (position < length() && playedUntil(position + 1).compareTo(time) <= 0) {
      position++;
    }
    return position;
  }
}
