package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Packet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One way that a packet may go.
 *
 * @param packet as it is at the end
 * @param steps in order
 * @param assumptions that lead to this way, in the order in which they came up
 */
public record Path(Fate fate, Packet packet, List<Step> steps, List<Assumption> assumptions) {
  public Path {
    steps = List.copyOf(steps);
    assumptions = List.copyOf(assumptions);
  }

  /** The same, taking something more for granted. */
  Path assuming(Assumption assumption) {
    return new Path(
        fate, packet, steps, Stream.concat(Stream.of(assumption), assumptions.stream()).toList());
  }

  /**
   * What decided: for a packet that was stopped, the last step; for one that was let through, the
   * last rule that let it through where filters stand, or else the policy there.
   */
  public Optional<Step> decider() {
    return DecidingStep.of(this);
  }

  /** The odds of this way among those that differ only by lots that rules draw. */
  public double probability() {
    return assumptions.stream().mapToDouble(Assumption::probability).reduce(1, (a, b) -> a * b);
  }
}
