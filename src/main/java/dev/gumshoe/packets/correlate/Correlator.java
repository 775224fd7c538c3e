package dev.gumshoe.packets.correlate;

import dev.gumshoe.evidence.PacketTrace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells from packet captures at several points where each connection got to. A packet is the same
 * one at two points when what no router and no address translation changes is the same: numbers and
 * flags of TCP, identification of IP, payload. Times only choose between what else is equal.
 */
public final class Correlator {
  /** Sightings that a ladder can show. */
  public static final int USUAL_LIMIT = 2_000;

  private static final long MOST_KEPT = 300_000;
  private static final int MOST_CONNECTIONS = 1_000;

  private Correlator() {}

  /**
   * Reads the files and concludes. A file that is absent, damaged or cut becomes a problem of its
   * point; nothing is thrown for what is in it.
   *
   * @param points in the order in which a packet of the one who asks should pass them
   * @param trigger what is known of the connection that was made to be watched
   * @param limit how many sightings to give at most; others are counted
   */
  public static PacketTrace correlate(List<PointFile> points, Trigger trigger, int limit) {
    var room = new Room(MOST_KEPT);
    var readings = new ArrayList<PointReading>();
    for (PointFile point : points) {
      readings.add(PointReading.of(point, readings.size(), room));
    }
    List<Course> courses =
        Linker.link(readings).stream()
            .map(group -> Course.of(readings, group, trigger))
            .sorted(order(trigger))
            .limit(MOST_CONNECTIONS)
            .toList();
    return new Tracing(readings, courses, limit).trace();
  }

  /** Those of the trigger first, then by time. */
  private static Comparator<Course> order(Trigger trigger) {
    Comparator<Course> byTime = Comparator.comparingLong(Course::time);
    return trigger.known()
        ? Comparator.comparing((Course course) -> !trigger.fits(course.asked()))
            .thenComparing(byTime)
        : byTime;
  }
}
