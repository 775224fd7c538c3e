package dev.gumshoe.packets.ladder;

/** What is not in the picture, in words. */
public final class Counts {
  private Counts() {}

  /** Packets that the filter leaves out. */
  public static String hidden(long packets) {
    return packets == 1
        ? "1 packet of another connection or time is not shown."
        : packets + " packets of other connections or times are not shown.";
  }

  /** Sightings that the evidence does not hold. */
  public static String omitted(long sightings) {
    return sightings == 1
        ? "1 later sighting is left out: there were too many. The files of the points have it."
        : sightings
            + " later sightings are left out: there were too many. The files of the points have"
            + " them.";
  }

  /** Rows that a document has no room for. */
  public static String cut(long rows) {
    return rows == 1
        ? "1 packet more is left out here."
        : rows + " packets more are left out here.";
  }
}
