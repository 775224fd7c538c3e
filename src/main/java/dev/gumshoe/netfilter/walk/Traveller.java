package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Connection;
import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.walk.match.Question;
import dev.gumshoe.netfilter.walk.match.Truth;
import java.util.Optional;

/**
 * A packet on its way, with what it met and what was assumed.
 *
 * @param packet as it is now; connection tracking has seen it where its connection is not {@link
 *     Connection#NONE}
 * @param trail what it met, the latest first
 * @param beliefs what was assumed
 * @param bindings what address translation has settled
 */
public record Traveller(Packet packet, Hook hook, Trail trail, Beliefs beliefs, Bindings bindings) {
  /** The same, changed. */
  public Traveller with(Packet changed) {
    return new Traveller(changed, hook, trail, beliefs, bindings);
  }

  /** The same, having met something. */
  public Traveller met(Step step) {
    return new Traveller(packet, hook, new Trail(step, trail), beliefs, bindings);
  }

  /** The same at another hook. */
  public Traveller at(Hook other) {
    return new Traveller(packet, other, trail, beliefs, bindings);
  }

  /** The same, taking something for granted. */
  public Traveller assuming(Assumption assumption) {
    return new Traveller(packet, hook, trail, beliefs.and(assumption), bindings);
  }

  /** The same with these translations settled. */
  public Traveller with(Bindings settled) {
    return new Traveller(packet, hook, trail, beliefs, settled);
  }

  /** What this traveller already takes a question's answer to be. */
  public Optional<Boolean> believes(Question question) {
    return beliefs.answer(question);
  }

  /** The truth, given what this traveller takes for granted. */
  public Truth given(Truth truth) {
    return truth instanceof Truth.Depends(Question on, boolean wanted)
        ? believes(on).map(answer -> Truth.of(answer == wanted)).orElse(truth)
        : truth;
  }
}
