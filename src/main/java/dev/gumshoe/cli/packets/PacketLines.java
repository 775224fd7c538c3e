package dev.gumshoe.cli.packets;

import dev.gumshoe.engine.Event;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.FactReader;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.TraceWords;
import dev.gumshoe.packets.ladder.LadderText;
import dev.gumshoe.packets.ladder.Paper;
import dev.gumshoe.packets.ladder.PrintedLadder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** What came of packet captures, in lines. */
public final class PacketLines {
  private static final int WIDTH = 110;

  private PacketLines() {}

  /** What each point and each connection came to; where nothing is known, why. */
  public static List<String> ended(Event.PacketsEnded packets) {
    var lines = new ArrayList<String>();
    switch (packets.answer()) {
      case Answer.Known(_, var facts) -> {
        PacketTrace trace = FactReader.read(PacketTrace.class, facts);
        TraceWords.points(trace).forEach(line -> lines.add("  " + line));
        TraceWords.connections(trace).forEach(line -> lines.add("  " + line));
        ladder(trace, lines);
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

  private static void ladder(PacketTrace trace, List<String> lines) {
    if (!trace.sightings().isEmpty()) {
      lines.add("");
      LadderText.lines(PrintedLadder.of(trace), paper()).forEach(line -> lines.add("  " + line));
    }
  }

  /** ASCII where the terminal's characters have no lines to draw with. */
  private static Paper paper() {
    Paper paper = Paper.of(WIDTH);
    return Charset.defaultCharset().newEncoder().canEncode("│●⇄✕") ? paper : paper.inAscii();
  }
}
