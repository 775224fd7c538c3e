package dev.gumshoe.packets.ladder;

/**
 * Which packets of a trace are shown.
 *
 * @param connection the number of the only connection; 0 for all
 * @param from packets seen at this time or later, in nanoseconds since the first packet of all
 * @param to packets seen at this time or before
 */
public record LadderFilter(int connection, long from, long to) {
  /** All packets. */
  public static final LadderFilter ALL = of(0);

  /** Packets of one connection, at any time; of all connections for 0. */
  public static LadderFilter of(int connection) {
    return new LadderFilter(connection, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** The same in a window of time only. */
  public LadderFilter between(long first, long last) {
    return new LadderFilter(connection, first, last);
  }

  boolean shows(int packetsConnection, long time) {
    return (connection == 0 || connection == packetsConnection) && time >= from && time <= to;
  }
}
