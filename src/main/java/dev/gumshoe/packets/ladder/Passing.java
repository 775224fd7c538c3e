package dev.gumshoe.packets.ladder;

import dev.gumshoe.evidence.PacketTrace.Sighting;
import dev.gumshoe.packets.ladder.Ladder.Direction;
import dev.gumshoe.packets.ladder.Ladder.Stop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A packet with all places where it was seen.
 *
 * @param stops in the order in which it passed; at least one
 */
record Passing(int packet, int connection, Direction direction, List<Stop> stops) {
  Passing {
    stops = List.copyOf(stops);
  }

  /**
   * The sightings of one packet.
   *
   * @param columns numbers of the points, by name; all that the sightings name are there
   */
  static Passing of(List<Sighting> sightings, Map<String, Integer> columns) {
    Sighting any = sightings.getFirst();
    Direction direction =
        switch (any.direction()) {
          case "ask" -> Direction.ASK;
          case "answer" -> Direction.ANSWER;
          default -> Direction.UNKNOWN;
        };
    var stops = new ArrayList<Stop>();
    for (Sighting each : sightings) {
      add(stops, each, columns.getOrDefault(each.point(), 0));
    }
    stops.sort(order(direction));
    return new Passing(any.packet(), any.connection(), direction, stops);
  }

  private static void add(List<Stop> stops, Sighting each, int column) {
    for (int at = 0; at < stops.size(); at++) {
      Stop known = stops.get(at);
      if (known.column() == column) {
        String damage = known.damage().isEmpty() ? Clean.line(each.damage()) : known.damage();
        stops.set(
            at,
            new Stop(column, known.time(), known.text(), damage, known.frame(), known.times() + 1));
        return;
      }
    }
    stops.add(
        new Stop(
            column,
            each.time(),
            Clean.line(each.text()),
            Clean.line(each.damage()),
            each.frame(),
            1));
  }

  private static Comparator<Stop> order(Direction direction) {
    return switch (direction) {
      case ASK, UNKNOWN -> Comparator.comparingInt(Stop::column);
      case ANSWER -> Comparator.comparingInt(Stop::column).reversed();
    };
  }

  Stop first() {
    return stops.getFirst();
  }

  boolean at(int column) {
    return stops.stream().anyMatch(stop -> stop.column() == column);
  }

  /** When it was seen where it passed first. */
  long time() {
    return first().time();
  }
}
