package dev.gumshoe.remote.listening;

/**
 * How far a node's clock is ahead of the one of this machine.
 *
 * @param nanos nanoseconds to take away from a time of the node to have this machine's; negative
 *     when the node's clock is behind
 * @param errorNanos the true value is at most so far away, either way: half of the shortest round
 *     trip, more where the node tells whole seconds only
 */
public record ClockOffset(long nanos, long errorNanos) {
  public ClockOffset {
    if (errorNanos < 0) {
      throw new IllegalArgumentException("an error cannot be negative");
    }
  }
}
