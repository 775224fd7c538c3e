package dev.gumshoe.ui.packets;

import dev.gumshoe.packets.connection.Connection;
import dev.gumshoe.packets.connection.ConnectionSink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** TCP connections of a file, the failed ones first; of very many the first of each kind only. */
final class KeptConnections implements ConnectionSink {
  private static final int MOST = 1_000;

  private final List<Connection> failed = new ArrayList<>();
  private final List<Connection> others = new ArrayList<>();
  private long left;

  @Override
  public void connection(Connection connection) {
    List<Connection> kind = hasFailed(connection) ? failed : others;
    if (kind.size() < MOST) {
      kind.add(connection);
    } else {
      left++;
    }
  }

  /** Whether something was wrong with it. */
  static boolean hasFailed(Connection connection) {
    return switch (connection.fate()) {
      case ESTABLISHED, MIDSTREAM -> false;
      case REFUSED, UNANSWERED, RESET, REFUSED_BY_ICMP, HALF_OPEN, ABORTED -> true;
    };
  }

  /** Those that were kept: the failed ones by their first packets, then the others. */
  List<Connection> kept() {
    Comparator<Connection> byPacket = Comparator.comparingLong(Connection::firstPacket);
    var all = new ArrayList<Connection>();
    failed.stream().sorted(byPacket).forEach(all::add);
    others.stream().sorted(byPacket).forEach(all::add);
    return List.copyOf(all);
  }

  /** How many were not kept. */
  long left() {
    return left;
  }
}
