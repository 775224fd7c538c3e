package dev.gumshoe.ui.ladder;

import dev.gumshoe.packets.ladder.Times;

/**
 * How much room time takes between rows.
 *
 * @param level 0 for none; each level more gives ten times the room
 */
record Zoom(int level) {
  private static final int MOST = 5;
  private static final double HIGHEST = 14;

  /** For the first level, in nanoseconds: as much as one line of text. */
  private static final double FIRST = 1e8;

  static final Zoom NONE = new Zoom(0);

  Zoom in() {
    return new Zoom(Math.min(MOST, level + 1));
  }

  Zoom out() {
    return new Zoom(Math.max(0, level - 1));
  }

  /** The room over a row, in lines of text; bounded, so that a pause does not push all away. */
  double room(long gap) {
    return level == 0 ? 0 : Math.min(HIGHEST, gap / line());
  }

  private double line() {
    return FIRST / Math.pow(10, level - 1.0);
  }

  String words() {
    return level == 0 ? "time: rows evenly" : "time: a line is " + Times.span((long) line());
  }
}
