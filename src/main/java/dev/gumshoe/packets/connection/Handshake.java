package dev.gumshoe.packets.connection;

import java.util.List;
import java.util.OptionalLong;

/**
 * How a connection began.
 *
 * @param synSeen whether its SYN was captured
 * @param answerSeen whether the SYN and ACK was; where it was not and the connection was
 *     established all the same, packets one way are missing (asymmetric routing, or a filter)
 * @param simultaneous whether both sides sent a SYN (RFC 9293, 3.5)
 * @param reused whether the same addresses and ports had a connection before it
 * @param answerAfter nanoseconds from the first SYN to its answer
 * @param synIntervals nanoseconds between SYNs that were sent again; the first 16
 * @param synRepeats how often the SYN was sent again
 * @param answerRepeats how often the SYN and ACK was sent again
 * @param copies how often a SYN was captured once more at another interface: too soon for the
 *     sender to have sent it again
 */
public record Handshake(
    boolean synSeen,
    boolean answerSeen,
    boolean simultaneous,
    boolean reused,
    OptionalLong answerAfter,
    List<Long> synIntervals,
    int synRepeats,
    int answerRepeats,
    int copies) {
  public Handshake {
    synIntervals = List.copyOf(synIntervals);
  }

  /** Whether packets of one way only seem to have been captured. */
  public boolean oneSided() {
    return synSeen != answerSeen;
  }
}
