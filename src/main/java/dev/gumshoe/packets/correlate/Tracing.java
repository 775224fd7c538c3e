package dev.gumshoe.packets.correlate;

import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.PacketTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes down what was found, as evidence. */
final class Tracing {
  private final List<PointReading> points;
  private final List<Course> courses;
  private final int limit;

  Tracing(List<PointReading> points, List<Course> courses, int limit) {
    this.points = points;
    this.courses = courses;
    this.limit = limit;
  }

  PacketTrace trace() {
    courses.stream().filter(Tracing::works).forEach(Tracing::noteUnfilled);
    var connections = new ArrayList<PacketTrace.Connection>();
    for (Course course : courses) {
      connections.add(connection(connections.size() + 1, course));
    }
    List<PacketTrace.Sighting> sightings = new Sightings(points, courses).of(limit);
    return new PacketTrace(
        points.stream().map(Tracing::point).toList(),
        connections,
        sightings,
        points.stream().mapToLong(PointReading::packets).sum() - sightings.size());
  }

  private static boolean works(Course course) {
    return course.tcp()
        ? course.any(flow -> course.ask(flow).acks > 0)
        : course.any(flow -> course.answer(flow).packets > 0);
  }

  private static void noteUnfilled(Course course) {
    course.packets().stream()
        .flatMap(packet -> packet.sightings().stream())
        .filter(seen -> seen.sum().partial() && !seen.tunnel().isEmpty())
        .forEach(seen -> course.points().get(seen.point()).takesUnfilled = true);
  }

  private static PacketTrace.Point point(PointReading reading) {
    PointFile file = reading.file;
    return new PacketTrace.Point(
        file.name(),
        file.target(),
        file.device(),
        reading.problem(),
        reading.packets(),
        Math.max(0, file.droppedByKernel()),
        file.clockOffset(),
        file.clockError(),
        file.file());
  }

  private PacketTrace.Connection connection(int number, Course course) {
    Conclusion found = Judge.of(course);
    Ends asked = course.asked();
    int origin = course.first().point;
    return new PacketTrace.Connection(
        number,
        asked.protocolName(),
        asked.sender(),
        asked.receiver(),
        found.fate(),
        found.refusal(),
        found.sender(),
        found.conclusion(),
        name(found.lastSeen()),
        name(found.missingAt()),
        new Telling(course).repetitions(origin).stream().map(nanos -> nanos / 1_000_000).toList(),
        IntStream.range(0, points.size()).mapToObj(point -> passage(course, point)).toList(),
        found.sentence());
  }

  private String name(int point) {
    return point < 0 ? "" : points.get(point).file.name();
  }

  private static PacketTrace.Passage passage(Course course, int point) {
    List<Flow> flows = course.at(point);
    // Where an address is translated at this very point, what leaves counts.
    Ends ends = flows.isEmpty() ? null : course.asking(flows.getLast());
    Set<String> tunnels =
        flows.stream()
            .map(flow -> flow.tunnel)
            .filter(tunnel -> !tunnel.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    return new PacketTrace.Passage(
        course.name(point),
        ends == null ? Endpoint.NONE : ends.sender(),
        ends == null ? Endpoint.NONE : ends.receiver(),
        course.most(point, flow -> course.ask(flow).packets),
        course.most(point, flow -> course.answer(flow).packets),
        course.packets().stream().filter(packet -> packet.damagedAt(point)).count(),
        String.join(", ", tunnels));
  }
}
