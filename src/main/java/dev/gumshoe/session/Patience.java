package dev.gumshoe.session;

import dev.gumshoe.remote.listening.Limits;
import java.time.Duration;

/**
 * How long packet captures go on listening.
 *
 * @param grace after the trigger
 * @param most at all, however long the flow asks for
 */
record Patience(Duration grace, Duration most) {
  /** Nodes: packets come when they come. */
  static final Patience LIVE = new Patience(Limits.USUAL.grace(), Duration.ofHours(1));

  /** Recordings: all packets are there at once. */
  static final Patience RECORDED = new Patience(Duration.ZERO, Duration.ofMillis(200));

  /** The time that a flow asks for, as far as it is given. */
  Duration of(Duration asked) {
    return asked.compareTo(most) < 0 ? asked : most;
  }
}
