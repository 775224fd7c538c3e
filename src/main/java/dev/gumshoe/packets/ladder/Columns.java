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

  static List<Column> of(List<Point> points, Clocks clocks, LadderWords words) {
    return points.stream()
        .map(
            point ->
                new Column(
                    Clean.line(point.name()),
                    Stream.of(point.target(), point.device())
                        .filter(part -> !part.isBlank())
                        .map(Clean::line)
                        .collect(Collectors.joining(", ")),
                    notes(point, clocks, words),
                    point.packets() > 0 || point.problem().isBlank()))
        .toList();
  }

  private static List<String> notes(Point point, Clocks clocks, LadderWords words) {
    var notes = new ArrayList<String>();
    String problem = Clean.line(point.problem());
    if (point.packets() == 0) {
      notes.add(
          problem.isEmpty() ? words.say("no-packets") : words.say("no-packets-since", problem));
    } else if (!problem.isEmpty()) {
      notes.add(problem);
    }
    if (point.droppedByKernel() > 0) {
      notes.add(words.count("dropped", point.droppedByKernel()));
    }
    if (clocks.several() && point.packets() > 0 && point.clockError() != 0) {
      notes.add(
          point.clockError() < 0
              ? words.say("clock-not-measured")
              : words.say("clock", Times.span(point.clockError())));
    }
    return notes;
  }
}
