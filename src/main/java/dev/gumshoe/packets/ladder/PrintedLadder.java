package dev.gumshoe.packets.ladder;

import dev.gumshoe.evidence.PacketTrace;
import java.util.List;

/** What of a trace is drawn where there is room for little. */
public final class PrintedLadder {
  private static final int ROWS = 100;

  private PrintedLadder() {}

  /** At most a hundred packets; where there are more, those of the worst connection. */
  public static Ladder of(PacketTrace trace) {
    return of(trace, LadderWords.ENGLISH);
  }

  /** The same in other words. */
  public static Ladder of(PacketTrace trace, LadderWords words) {
    Ladder all = LadderLayout.of(trace, LadderFilter.ALL, words);
    List<ConnectionLine> connections = ConnectionLine.of(trace);
    return all.rows().size() <= ROWS || connections.isEmpty()
        ? all.first(ROWS)
        : LadderLayout.of(trace, LadderFilter.of(connections.getFirst().number()), words)
            .first(ROWS);
  }
}
