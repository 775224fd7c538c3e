package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.packet.Packet;

/** A condition of a rule. Pure, and free of waiting. */
@FunctionalInterface
public interface Test {
  /** Whether it holds for a packet at a hook. */
  Truth of(Packet packet, Hook hook);
}
