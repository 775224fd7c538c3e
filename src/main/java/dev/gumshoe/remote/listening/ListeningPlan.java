package dev.gumshoe.remote.listening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Packet captures that run at the same time.
 *
 * @param points at least one, with different names
 * @param filter for every point, in pcap's language (pcap-filter(7)); empty for all packets
 * @param trigger runs when every point listens or has failed; without one the captures run until a
 *     limit is reached
 */
public record ListeningPlan(
    List<Point> points, String filter, Limits limits, Optional<Trigger> trigger) {
  public ListeningPlan {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a plan needs a point to listen at");
    }
    if (points.stream().map(Point::name).collect(Collectors.toSet()).size() < points.size()) {
      throw new IllegalArgumentException("two points of a plan have the same name");
    }
    if (filter.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a filter cannot hold a NUL character");
    }
  }
}
