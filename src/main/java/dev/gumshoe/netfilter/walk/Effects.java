package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Connection;
import dev.gumshoe.netfilter.packet.ConnectionState;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Transport.Ports;
import dev.gumshoe.netfilter.packet.Value;
import java.util.ArrayList;
import java.util.List;

/** Says how a packet was changed. */
final class Effects {
  private Effects() {}

  /** What was done, as it follows "it"; empty where nothing was. */
  static String of(Packet before, Packet after) {
    if (before.equals(after)) {
      return "";
    }
    // Values are compared, not texts: most rules change nothing, and texts take long to make.
    var done = new ArrayList<String>();
    if (!before.destination().equals(after.destination())
        || !before.destinationPort().equals(after.destinationPort())) {
      done.add("changes the destination to " + end(after, false));
    }
    if (!before.source().equals(after.source())
        || !before.sourcePort().equals(after.sourcePort())) {
      done.add("changes the source to " + end(after, true));
    }
    if (!before.mark().equals(after.mark())) {
      done.add("sets the mark to " + after.mark());
    }
    connection(before.connection(), after.connection(), done);
    if (!before.details().equals(after.details())) {
      done.add("changes a field of the header");
    }
    return String.join(" and ", done);
  }

  private static void connection(Connection before, Connection after, List<String> done) {
    if (!before.mark().equals(after.mark())) {
      done.add("sets the connection's mark to " + after.mark());
    }
    if (!before.state().equals(after.state())
        && after.state().equals(Value.is(ConnectionState.UNTRACKED))) {
      done.add("exempts the packet from connection tracking");
    }
  }

  static String end(Packet packet, boolean source) {
    String ip = (source ? packet.source() : packet.destination()).toString();
    if (!(packet.transport() instanceof Ports ports)) {
      return ip;
    }
    Value<Integer> port = source ? ports.source() : ports.destination();
    return switch (port) {
      case Value.Is<Integer>(Integer number) ->
          (ip.indexOf(':') < 0 ? ip : "[" + ip + "]") + ":" + number;
      case Value.Unknown<Integer>(String what) ->
          what.equals("the source port") || what.equals("the destination port")
              ? ip
              : ip + ", " + what;
    };
  }
}
