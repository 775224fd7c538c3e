package dev.gumshoe.ui.ladder;

import dev.gumshoe.packets.ladder.Ladder;
import dev.gumshoe.packets.ladder.Ladder.Row;
import dev.gumshoe.packets.ladder.Times;

/**
 * Where things stand in a row.
 *
 * @param em the size of the text, in pixels; all else follows it
 * @param left of the first point's line, in pixels
 * @param lane from one point's line to the next
 * @param text where words begin
 * @param width of a row
 */
record LaneGeometry(double em, double left, double lane, double text, double width) {
  private static final double NARROWEST = 4.5;
  private static final double WIDEST = 13;
  private static final double WORDS = 0.38;

  /** For a ladder in a width. */
  static LaneGeometry of(Shape shape, double width, double em) {
    double left = (shape.labels() + 3) * 0.62 * em;
    int lanes = Math.max(1, shape.columns());
    double room = (width - left - Math.max(20 * em, WORDS * width)) / lanes;
    double lane = Math.clamp(room, NARROWEST * em, WIDEST * em);
    return new LaneGeometry(em, left, lane, left + lanes * lane, width);
  }

  /**
   * What of a ladder the places hang on.
   *
   * @param labels letters of the longest time with its connection
   */
  record Shape(int columns, int labels) {
    static Shape of(Ladder ladder) {
      return new Shape(
          ladder.columns().size(),
          ladder.rows().stream().mapToInt(row -> label(row).length()).max().orElse(6));
    }
  }

  /** Time and connection, before a row. */
  static String label(Row row) {
    String time = Times.at(row.time()) + (row.timeUncertain() ? "±" : "");
    return row.connection() == 0 ? time : time + " #" + row.connection();
  }

  double x(int column) {
    return left + column * lane;
  }
}
