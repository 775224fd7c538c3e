package dev.gumshoe.ui.replay;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.ui.walk.Sight;
import java.time.Duration;
import java.util.List;

/**
 * A session to be played: its events, and what was to be seen after each.
 *
 * @param events at least one
 * @param sights as many as events
 */
record Playback(List<Stamped> events, List<Sight> sights) {
  Playback {
    events = List.copyOf(events);
    sights = List.copyOf(sights);
  }

  int last() {
    return events.size() - 1;
  }

  /** The time between an event and the next. */
  Duration gap(int at) {
    Duration gap =
        at >= last() ? Duration.ZERO : Duration.between(events.get(at).at(), events.get(at + 1).at());
    return gap.isNegative() ? Duration.ZERO : gap;
  }

  /** The next decision after a place, or the end. */
  int nextDecision(int at) {
    for (int next = at + 1; next <= last(); next++) {
      if (telling(next)) {
        return next;
      }
    }
    return last();
  }

  /** The decision before a place, or the beginning. */
  int previousDecision(int at) {
    for (int before = at - 1; before >= 0; before--) {
      if (telling(before)) {
        return before;
      }
    }
    return 0;
  }

  private boolean telling(int at) {
    return events.get(at).event() instanceof Event.Decided
        || events.get(at).event() instanceof Event.Concluded;
  }
}
