package dev.gumshoe.cli;

import dev.gumshoe.engine.Event;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.FactReader;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.TraceWords;
import java.util.ArrayList;
import java.util.List;

/** What came of packet captures, in lines. */
final class PacketLines {
  private PacketLines() {}

  /** What each point and each connection came to; where nothing is known, why. */
  static List<String> ended(Event.PacketsEnded packets) {
    var lines = new ArrayList<String>();
    switch (packets.answer()) {
      case Answer.Known(_, var facts) -> {
        PacketTrace trace = FactReader.read(PacketTrace.class, facts);
        TraceWords.points(trace).forEach(line -> lines.add("  " + line));
        TraceWords.connections(trace).forEach(line -> lines.add("  " + line));
      }
      case Answer.Unknown(var why, String detail) -> {
        lines.add("  %s: not known, %s: %s".formatted(packets.gather(), why.words(), detail));
        packets.points().stream()
            .filter(point -> !point.problem().isEmpty())
            .forEach(point -> lines.add("  " + point.point() + ": " + point.problem()));
      }
    }
    return lines;
  }
}
