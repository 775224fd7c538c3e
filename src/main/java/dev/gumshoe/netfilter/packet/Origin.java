package dev.gumshoe.netfilter.packet;

/** Where a packet comes from. */
public sealed interface Origin {
  /** It arrived through an interface; {@code bound} says whether it is known where it goes. */
  record Arrived(Bound bound) implements Origin {}

  /** A process of the node sent it. */
  record Sent(Value<Long> uid, Value<Long> gid) implements Origin {}

  /** Nobody said. */
  record Unsaid() implements Origin {}

  /** Where a packet that arrived is routed to, where someone says so in place of the routes. */
  enum Bound {
    /** To where addresses and routes say. */
    ROUTED,
    /** To another node. */
    FORWARDED,
    /** To the node itself. */
    DELIVERED
  }
}
