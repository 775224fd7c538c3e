package dev.gumshoe.packets.ladder;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture of packets, before it is drawn.
 *
 * @param columns in the order in which a packet of the one who asks should pass them
 * @param rows packets, by time
 * @param hidden packets that the filter leaves out
 * @param cut packets after the last row, which there was no room for
 * @param omitted sightings that the evidence does not hold, since there were too many
 */
public record Ladder(List<Column> columns, List<Row> rows, long hidden, long cut, long omitted) {
  public Ladder {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The first rows only, at most so many. */
  public Ladder first(int most) {
    return rows.size() <= most
        ? this
        : new Ladder(columns, rows.subList(0, most), hidden, cut + rows.size() - most, omitted);
  }

  /** The same in parts of at most so many rows, each for a picture of its own. */
  public List<Ladder> parts(int most) {
    var parts = new ArrayList<Ladder>();
    for (int from = 0; from + most < rows.size(); from += most) {
      parts.add(new Ladder(columns, rows.subList(from, from + most), 0, 0, 0));
    }
    int rest = parts.size() * most;
    parts.add(new Ladder(columns, rows.subList(rest, rows.size()), hidden, cut, omitted));
    return parts;
  }

  /**
   * A point where packets were captured.
   *
   * @param name as in the flow
   * @param where node and device, as far as they are known
   * @param notes what is to be known of what was captured there, a few words each
   * @param sees whether packets were captured there at all; if not, that a packet is absent there
   *     says nothing
   */
  public record Column(String name, String where, List<String> notes, boolean sees) {
    public Column {
      notes = List.copyOf(notes);
    }
  }

  /**
   * A packet.
   *
   * @param packet its number
   * @param connection its connection's number; 0 for none
   * @param direction which way it goes
   * @param time when it was first seen, in nanoseconds since the first packet of all
   * @param gap time since the row before, in nanoseconds; 0 in the first row
   * @param timeUncertain whether the clocks differ by more than the time since the row above
   * @param stops where it was seen, in the order in which it passed
   * @param legs arrows between them, and the one that leads nowhere
   * @param remarks what is to be said of it; the first is the packet itself
   */
  public record Row(
      int packet,
      int connection,
      Direction direction,
      long time,
      long gap,
      boolean timeUncertain,
      List<Stop> stops,
      List<Leg> legs,
      List<Remark> remarks) {
    public Row {
      stops = List.copyOf(stops);
      legs = List.copyOf(legs);
      remarks = List.copyOf(remarks);
    }
  }

  /** Which way a packet goes. */
  public enum Direction {
    /** To the server: from the first column towards the last. */
    ASK,
    /** From the server: towards the first column. */
    ANSWER,
    /** It is not known. */
    UNKNOWN
  }

  /**
   * A packet at a point.
   *
   * @param column from 0
   * @param time in nanoseconds since the first packet of all
   * @param text addresses and flags as they were there
   * @param damage what is wrong with it there; else empty
   * @param frame its number in the point's file, from 1
   * @param times how often it was seen there; more than 1 where a device shows it twice
   */
  public record Stop(int column, long time, String text, String damage, long frame, int times) {}

  /**
   * An arrow between two columns.
   *
   * @param from column where it was seen
   * @param to column where it was seen next, or should have been
   * @param way what happened on it
   * @param took by the clocks, in nanoseconds; may be negative when they differ. 0 when lost
   * @param error by how much that can be wrong, in nanoseconds; -1 where nobody knows
   */
  public record Leg(int from, int to, Way way, long took, long error) {
    /** Whether the clocks differ by more than the time that it took. */
    public boolean uncertain() {
      return error < 0 || error > 0 && Math.abs(took) <= error;
    }
  }

  /** What happened to a packet between two columns. */
  public enum Way {
    /** It came as it went. */
    PASSED,
    /** Its addresses were changed. */
    REWRITTEN,
    /** It did not come. */
    LOST
  }

  /** Something said of a packet. */
  public record Remark(Kind kind, String text) {
    /** What is said, in the order in which it is said. */
    public enum Kind {
      /** The packet itself. */
      PACKET,
      /** Where it did not come. */
      LOST,
      /** Something wrong with it. */
      DAMAGE,
      /** Addresses that were changed. */
      REWRITE,
      /** What carried it. */
      TUNNEL,
      /** What the clocks cannot tell. */
      CLOCK
    }
  }
}
