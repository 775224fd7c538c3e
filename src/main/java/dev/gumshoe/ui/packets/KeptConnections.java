package dev.gumshoe.ui.packets;

import dev.gumshoe.packets.connection.Connection;
import dev.gumshoe.packets.connection.ConnectionSink;
import dev.gumshoe.packets.connection.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** TCP connections of a file, the worst first; of very many the first of each kind only. */
final class KeptConnections implements ConnectionSink {
  private static final int MOST = 1_000;
  private static final List<Fate> FATES =
      List.of(
          Fate.UNANSWERED,
          Fate.HALF_OPEN,
          Fate.REFUSED_BY_ICMP,
          Fate.REFUSED,
          Fate.ABORTED,
          Fate.RESET,
          Fate.MIDSTREAM,
          Fate.ESTABLISHED);

  private final Map<Sign, List<Connection>> kinds = new EnumMap<>(Sign.class);
  private long left;

  @Override
  public void connection(Connection connection) {
    List<Connection> kind = kinds.computeIfAbsent(Sign.of(connection), _ -> new ArrayList<>());
    if (kind.size() < MOST) {
      kind.add(connection);
    } else {
      left++;
    }
  }

  /** Those that were kept: by how bad they are, then by their first packets. */
  List<Connection> kept() {
    Comparator<Connection> order =
        Comparator.comparing(Sign::of)
            .thenComparingInt(connection -> FATES.indexOf(connection.fate()))
            .thenComparingLong(Connection::firstPacket);
    return kinds.values().stream().flatMap(List::stream).sorted(order).toList();
  }

  /** How many were not kept. */
  long left() {
    return left;
  }
}
