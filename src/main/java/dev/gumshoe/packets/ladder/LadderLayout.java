package dev.gumshoe.packets.ladder;

import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.evidence.PacketTrace.Sighting;
import dev.gumshoe.packets.ladder.Ladder.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays packets out. */
public final class LadderLayout {
  private final PacketTrace trace;
  private final LadderWords words;
  private final Clocks clocks;
  private final RowOrder order;
  private final Map<String, Integer> columns = new HashMap<>();

  private LadderLayout(PacketTrace trace, LadderWords words) {
    this.trace = trace;
    this.words = words;
    clocks = new Clocks(trace.points());
    order = new RowOrder(clocks);
    for (int column = 0; column < trace.points().size(); column++) {
      columns.putIfAbsent(trace.points().get(column).name(), column);
    }
  }

  /**
   * The picture of what a filter lets through. A packet is shown whole when one of its sightings is
   * in the window of time; sightings at points that the trace does not have are left out.
   */
  public static Ladder of(PacketTrace trace, LadderFilter filter) {
    return of(trace, filter, LadderWords.ENGLISH);
  }

  /** The same in other words. */
  public static Ladder of(PacketTrace trace, LadderFilter filter, LadderWords words) {
    return new LadderLayout(trace, words).lay(filter);
  }

  private Ladder lay(LadderFilter filter) {
    List<Passing> all = packets();
    List<Passing> shown =
        order.sort(
            all.stream()
                .filter(
                    packet ->
                        packet.stops().stream()
                            .anyMatch(stop -> filter.shows(packet.connection(), stop.time())))
                .toList());
    return new Ladder(
        Columns.of(trace.points(), clocks, words),
        rows(shown),
        (long) all.size() - shown.size(),
        0,
        trace.omitted());
  }

  private List<Passing> packets() {
    var byPacket = new LinkedHashMap<Integer, List<Sighting>>();
    for (Sighting each : trace.sightings()) {
      if (columns.containsKey(each.point())) {
        byPacket.computeIfAbsent(each.packet(), _ -> new ArrayList<>(4)).add(each);
      }
    }
    return byPacket.values().stream().map(each -> Passing.of(each, columns)).toList();
  }

  private List<Row> rows(List<Passing> shown) {
    var legs = new Legs(trace, clocks, columns);
    var remarks = new Remarks(trace, words);
    var rows = new ArrayList<Row>(shown.size());
    for (int at = 0; at < shown.size(); at++) {
      Passing packet = shown.get(at);
      boolean uncertain = at > 0 && order.uncertain(shown.get(at - 1), packet);
      List<Ladder.Leg> arrows = legs.of(packet);
      rows.add(
          new Row(
              packet.packet(),
              packet.connection(),
              packet.direction(),
              packet.time(),
              at == 0 ? 0 : Math.max(0, packet.time() - shown.get(at - 1).time()),
              uncertain,
              packet.stops(),
              arrows,
              remarks.of(packet, arrows, uncertain)));
    }
    return rows;
  }
}
