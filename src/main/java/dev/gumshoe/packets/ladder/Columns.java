package dev.gumshoe.packets.ladder;

import dev.gumshoe.evidence.PacketTrace.Point;
import dev.gumshoe.packets.ladder.Ladder.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Points as columns. */
final class Columns {
  private Columns() {}

  static List<Column> of(List<Point> points, Clocks clocks) {
    return points.stream()
        .map(
            point ->
                new Column(
                    Clean.line(point.name()),
                    Stream.of(point.target(), point.device())
                        .filter(part -> !part.isBlank())
                        .map(Clean::line)
                        .collect(Collectors.joining(", ")),
                    notes(point, clocks),
                    point.packets() > 0 || point.problem().isBlank()))
        .toList();
  }

  private static List<String> notes(Point point, Clocks clocks) {
    var notes = new ArrayList<String>();
    String problem = Clean.line(point.problem());
    if (point.packets() == 0) {
      notes.add(problem.isEmpty() ? "no packets" : "no packets: " + problem);
    } else if (!problem.isEmpty()) {
      notes.add(problem);
    }
    if (point.droppedByKernel() > 0) {
      notes.add(
          point.droppedByKernel() == 1
              ? "1 packet dropped by the kernel"
              : point.droppedByKernel() + " packets dropped by the kernel");
    }
    if (clocks.several() && point.packets() > 0 && point.clockError() != 0) {
      notes.add(
          point.clockError() < 0
              ? "clock not measured"
              : "clock ±" + Times.span(point.clockError()));
    }
    return notes;
  }
}
