package dev.gumshoe.ui.ladder;

import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.ladder.ConnectionLine;
import dev.gumshoe.packets.ladder.Ladder;
import dev.gumshoe.packets.ladder.Ladder.Row;
import dev.gumshoe.packets.ladder.Ladder.Stop;
import dev.gumshoe.packets.ladder.LadderFilter;
import dev.gumshoe.packets.ladder.LadderLayout;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a ladder shows: the filter, the packet that is chosen, and the room that time takes. */
final class LadderModel {
  private PacketTrace trace;
  private Ladder ladder;
  private int connection;
  private int packet;
  private int stop;
  private Zoom zoom = Zoom.NONE;

  LadderModel(PacketTrace trace) {
    this.trace = trace;
    this.ladder = LadderLayout.of(trace, LadderFilter.ALL);
  }

  /** Takes a newer trace; the filter and the packet that is chosen stay. */
  void show(PacketTrace newer) {
    trace = newer;
    lay();
  }

  /** Shows one connection; all for 0. */
  void filter(int number) {
    connection = number;
    lay();
  }

  private void lay() {
    ladder = LadderLayout.of(trace, LadderFilter.of(connection));
  }

  int connection() {
    return connection;
  }

  Ladder ladder() {
    return ladder;
  }

  Zoom zoom() {
    return zoom;
  }

  void zoom(Zoom wanted) {
    zoom = wanted;
  }

  /** Chooses a packet, where it was seen first. */
  void choose(Row row) {
    if (row.packet() != packet) {
      packet = row.packet();
      stop = 0;
    }
  }

  /** The row of the packet that is chosen; -1 where it is not shown. */
  int chosenRow() {
    return rowOf(packet);
  }

  /** The row of a packet; -1 where it is not shown. */
  int rowOf(int number) {
    for (int at = 0; at < ladder.rows().size(); at++) {
      if (ladder.rows().get(at).packet() == number) {
        return at;
      }
    }
    return -1;
  }

  /** Goes on to the point before or after on the packet's way; says whether there is one. */
  boolean nextStop(int step) {
    int wanted = stop + step;
    int row = chosenRow();
    if (row < 0 || wanted < 0 || wanted >= ladder.rows().get(row).stops().size()) {
      return false;
    }
    stop = wanted;
    return true;
  }

  /** Where the chosen packet is looked at. */
  Optional<Stop> chosenStop() {
    int row = chosenRow();
    if (row < 0) {
      return Optional.empty();
    }
    List<Stop> stops = ladder.rows().get(row).stops();
    return Optional.of(stops.get(Math.min(stop, stops.size() - 1)));
  }

  /** The point of a stop. */
  PacketTrace.Point point(Stop at) {
    return trace.points().get(at.column());
  }

  /** Connections that have these words in their line, the worst first; all for no words. */
  List<ConnectionLine> connections(String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return ConnectionLine.of(trace).stream()
        .filter(
            line ->
                (line.title() + " " + line.sentence() + " #" + line.number())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted))
        .toList();
  }

  /** A row in words, for readers of the screen. */
  String spoken(Row row) {
    return RowWords.of(row, ladder.columns());
  }
}
