package dev.gumshoe.replay;

import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The states of a session by the number of events before them. Some are remembered, so that moves
 * to and fro fold few events; memory does not grow with the session. Safe for use by several
 * threads at once.
 */
final class States {
  private static final int EVERY = 64;
  private static final int REMEMBERED = 256;

  private final List<Stamped> events;
  private final IntFunction<SessionState> source;
  private final Map<Integer, SessionState> remembered =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, SessionState> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * States after these events.
   *
   * @param source gives one where none is remembered that is near
   */
  States(List<Stamped> events, IntFunction<SessionState> source) {
    this.events = events;
    this.source = source;
  }

  /** The state after so many events. */
  synchronized SessionState after(int count) {
    int from = count / EVERY * EVERY;
    return folded(milestone(from), from, count);
  }

  private SessionState milestone(int at) {
    SessionState there = remembered.get(at);
    if (there == null) {
      SessionState before = remembered.get(at - EVERY);
      there = before == null ? source.apply(at) : folded(before, at - EVERY, at);
      remembered.put(at, there);
    }
    return there;
  }

  private SessionState folded(SessionState state, int from, int to) {
    SessionState after = state;
    for (int index = from; index < to; index++) {
      after = after.after(events.get(index).event());
    }
    return after;
  }
}
