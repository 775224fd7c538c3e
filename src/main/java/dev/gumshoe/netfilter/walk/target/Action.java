package dev.gumshoe.netfilter.walk.target;

import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.walk.match.Test;
import dev.gumshoe.netfilter.walk.match.Truth;

/** What a rule does with a packet that it matches. */
public sealed interface Action {
  /** To the next rule, the packet changed or not. */
  record GoOn(Change change) implements Action {}

  /** Let through by this base chain. */
  record Accept() implements Action {}

  /** Dropped without an answer. */
  record Drop() implements Action {}

  /**
   * Dropped with an answer.
   *
   * @param with as {@code --reject-with} has it
   */
  record Reject(String with) implements Action {}

  /** Back to the chain that this one was jumped to from. */
  record Return() implements Action {}

  /**
   * To another chain.
   *
   * @param returns whether what comes back goes on with the next rule here
   */
  record ToChain(String chain, boolean returns) implements Action {}

  /** To a program. */
  record Queue(String queue) implements Action {}

  /** To a local proxy, let through by this base chain. */
  record Proxy(String to, Change change) implements Action {}

  /**
   * Translated, let through by this base chain; the connection is settled.
   *
   * @param possible whether there is something to translate to; else the packet is dropped
   */
  record Translate(Change change, Test possible) implements Action {
    /** One that is always possible. */
    Translate(Change change) {
      this(change, (_, _) -> Truth.Certain.YES);
    }
  }

  /** Nobody knows; one sentence. */
  record Unclear(String why) implements Action {}

  /** A change of a packet. */
  interface Change {
    /** No change. */
    Change NONE = (packet, _) -> packet;

    /** The packet as it is afterwards. */
    Packet of(Packet packet, Hook hook);
  }
}
