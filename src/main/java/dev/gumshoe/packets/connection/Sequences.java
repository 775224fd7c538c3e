package dev.gumshoe.packets.connection;

/** Sequence numbers, which begin again at 0 after the largest (RFC 9293, 3.4). */
final class Sequences {
  /**
   * Data may go with a SYN (RFC 7413); what it acknowledges is not far from its sequence number.
   */
  static final long NEAR = 1 << 16;

  /** What is further on than this is behind. */
  static final long HALF = 1L << 31;

  private Sequences() {}

  /** How far it is from one sequence number on to the other. */
  static long distance(long from, long to) {
    return to - from & 0xffffffffL;
  }
}
