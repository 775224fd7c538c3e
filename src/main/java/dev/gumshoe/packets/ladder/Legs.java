package dev.gumshoe.packets.ladder;

import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.evidence.PacketTrace.Connection;
import dev.gumshoe.evidence.PacketTrace.Passage;
import dev.gumshoe.packets.ladder.Ladder.Direction;
import dev.gumshoe.packets.ladder.Ladder.Leg;
import dev.gumshoe.packets.ladder.Ladder.Stop;
import dev.gumshoe.packets.ladder.Ladder.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arrows between the places where a packet was seen, and to the one where it was not. */
final class Legs {
  private final List<PacketTrace.Point> points;
  private final Clocks clocks;
  private final Map<String, Integer> columns;
  private final Map<Integer, Connection> connections = new HashMap<>();

  Legs(PacketTrace trace, Clocks clocks, Map<String, Integer> columns) {
    this.points = trace.points();
    this.clocks = clocks;
    this.columns = columns;
    trace.connections().forEach(each -> connections.put(each.number(), each));
  }

  List<Leg> of(Passing packet) {
    var legs = new ArrayList<Leg>();
    Optional<Connection> connection = Optional.ofNullable(connections.get(packet.connection()));
    for (int at = 1; at < packet.stops().size(); at++) {
      legs.add(leg(packet.stops().get(at - 1), packet.stops().get(at), connection));
    }
    connection.flatMap(each -> lost(packet, each)).ifPresent(legs::add);
    return legs;
  }

  private Leg leg(Stop from, Stop to, Optional<Connection> connection) {
    boolean rewritten =
        connection.isPresent() && rewritten(connection.get(), from.column(), to.column());
    return new Leg(
        from.column(),
        to.column(),
        rewritten ? Way.REWRITTEN : Way.PASSED,
        to.time() - from.time(),
        clocks.error(from.column(), to.column()));
  }

  private boolean rewritten(Connection connection, int from, int to) {
    Optional<Passage> before = passage(connection, points.get(from).name());
    Optional<Passage> after = passage(connection, points.get(to).name());
    return before.isPresent()
        && after.isPresent()
        && (differ(before.get().client(), after.get().client())
            || differ(before.get().server(), after.get().server()));
  }

  /** What the connection was at a point; empty where it was not seen. */
  static Optional<Passage> passage(Connection connection, String point) {
    return connection.passages().stream()
        .filter(each -> each.point().equals(point) && !each.client().ip().isEmpty())
        .findFirst();
  }

  static boolean differ(Endpoint one, Endpoint other) {
    return !one.equals(other);
  }

  private Optional<Leg> lost(Passing packet, Connection connection) {
    Direction direction =
        switch (connection.conclusion()) {
          case "lost" -> Direction.ASK;
          case "answer-lost" -> Direction.ANSWER;
          default -> Direction.UNKNOWN;
        };
    Integer last = columns.get(connection.lastSeen());
    Integer missing = columns.get(connection.missingAt());
    if (direction == Direction.UNKNOWN
        || direction != packet.direction()
        || last == null
        || missing == null
        || !packet.at(last)
        || packet.at(missing)) {
      return Optional.empty();
    }
    return Optional.of(new Leg(last, missing, Way.LOST, 0, 0));
  }
}
