package dev.gumshoe.packets.layer;

/**
 * WireGuard, known by its form; what is inside cannot be read.
 *
 * @param receiver the index that the receiver gave to this session; the sender's in the first
 *     message
 */
public record WireGuard(Span span, Message message, long receiver) implements Layer {
  /** Kinds of messages (the WireGuard paper, section 5.4). */
  public enum Message {
    /** Asks for a session. */
    INITIATION,
    /** Agrees to one. */
    RESPONSE,
    /** Is too busy to agree. */
    COOKIE,
    /** Carries a packet, or keeps the session alive. */
    DATA
  }
}
