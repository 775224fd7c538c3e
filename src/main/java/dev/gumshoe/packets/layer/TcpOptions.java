package dev.gumshoe.packets.layer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Options of a TCP header.
 *
 * @param maximumSegment in bytes (RFC 9293)
 * @param windowScale as a power of two (RFC 7323)
 * @param sackPermitted whether selective acknowledgements are understood (RFC 2018)
 * @param sacks what was received out of turn
 * @param timestamps RFC 7323
 */
public record TcpOptions(
    OptionalInt maximumSegment,
    OptionalInt windowScale,
    boolean sackPermitted,
    List<Sack> sacks,
    Optional<Timestamps> timestamps) {
  /** None. */
  public static final TcpOptions NONE =
      new TcpOptions(OptionalInt.empty(), OptionalInt.empty(), false, List.of(), Optional.empty());

  public TcpOptions {
    sacks = List.copyOf(sacks);
  }

  /**
   * A range that was received.
   *
   * @param left first sequence number
   * @param right behind the last
   */
  public record Sack(long left, long right) {}

  /**
   * Clocks of both sides.
   *
   * @param value the sender's
   * @param echo the latest that it has seen of the other
   */
  public record Timestamps(long value, long echo) {}
}
