package dev.gumshoe.netfilter.packet;

import dev.gumshoe.netfilter.packet.Connection.Ends;
import dev.gumshoe.netfilter.packet.Origin.Arrived;
import dev.gumshoe.netfilter.packet.Origin.Sent;
import dev.gumshoe.netfilter.packet.Origin.Unsaid;
import dev.gumshoe.netfilter.packet.Transport.Bare;
import dev.gumshoe.netfilter.packet.Transport.Icmp;
import dev.gumshoe.netfilter.packet.Transport.Ports;
import java.util.stream.Collectors;

/** Prints a packet as it is read. */
final class PacketPrinter {
  private final StringBuilder text = new StringBuilder();

  private PacketPrinter() {}

  static String print(Packet packet) {
    var printer = new PacketPrinter();
    printer.ends(packet);
    printer.interfaces(packet);
    printer.origin(packet.origin());
    printer.transport(packet);
    if (!packet.mark().equals(Bits.ZERO)) {
      printer.add("mark=" + packet.mark());
    }
    printer.connection(packet.connection());
    printer.details(packet.details());
    return printer.text.toString();
  }

  private void ends(Packet packet) {
    text.append(Protocols.name(packet.protocol())).append(' ');
    text.append(end(packet.source(), packet.sourcePort())).append(" -> ");
    text.append(end(packet.destination(), packet.destinationPort()));
  }

  private void interfaces(Packet packet) {
    if (!packet.in().isKnownAs("")) {
      known("in", packet.in());
    }
    if (!packet.out().isKnownAs("")) {
      known("out", packet.out());
    }
  }

  private void origin(Origin origin) {
    switch (origin) {
      case Sent(Value<Long> uid, Value<Long> gid) -> {
        add("local");
        known("uid", uid);
        known("gid", gid);
      }
      case Arrived(Origin.Bound bound) -> {
        switch (bound) {
          case ROUTED -> {}
          case FORWARDED -> add("forwarded");
          case DELIVERED -> add("delivered");
        }
      }
      case Unsaid _ -> {}
    }
  }

  private void transport(Packet packet) {
    switch (packet.transport()) {
      case Ports(_, _, Bits flags) -> {
        if (packet.protocol() == Protocols.TCP && !flags.equals(Bits.of(TcpFlags.SYN))) {
          add("flags=" + (flags.known() == 0 ? "?" : TcpFlags.print(flags.value())));
        }
      }
      case Icmp(var type, var code) -> add("type=" + orMark(type) + "/" + orMark(code));
      case Bare _ -> {}
    }
  }

  private void connection(Connection connection) {
    switch (connection.state()) {
      case Value.Is<ConnectionState>(ConnectionState state) -> {
        if (state != ConnectionState.NEW) {
          add("state=" + state);
        }
      }
      case Value.Unknown<ConnectionState> _ -> add("state=?");
    }
    if (connection.reply() instanceof Value.Is<Boolean>(Boolean reply)
        && (reply || !connection.fresh())) {
      add("direction=" + (reply ? "reply" : "original"));
    }
    if (!connection.mark().equals(Bits.ZERO) && connection.mark().known() != 0) {
      add("connmark=" + connection.mark());
    }
    if (connection.recorded() instanceof Value.Is<Ends>(Ends ends)) {
      add("becomes=" + ends(ends));
    } else if (!connection.fresh() && connection.destinationTranslated().isKnownAs(false)) {
      add("nat=none");
    }
    if (connection.original() instanceof Value.Is<Ends>(Ends ends)) {
      add("original=" + ends(ends));
    }
  }

  private void details(Details details) {
    known("length", details.length());
    known("ttl", details.ttl());
    known("tos", details.tos());
    known("mac", details.sourceMac());
    physical("physin", details.physicalIn());
    physical("physout", details.physicalOut());
    if (details.tcpOptions() instanceof Value.Is<java.util.List<Integer>>(var options)) {
      String list = options.stream().map(String::valueOf).collect(Collectors.joining(","));
      add("options=" + (list.isEmpty() ? "none" : list));
    }
    known("mss", details.mss());
    if (details.laterFragment()) {
      add("fragment");
    }
  }

  private void physical(String key, Value<String> port) {
    if (port instanceof Value.Is<String>(String name)) {
      add(key + "=" + (name.isEmpty() ? "none" : name));
    }
  }

  private <T> void known(String key, Value<T> value) {
    if (value instanceof Value.Is<T>(T is)) {
      add(key + "=" + is);
    }
  }

  private void add(String word) {
    text.append(' ').append(word);
  }

  private static String ends(Ends ends) {
    return end(ends.source(), ends.sourcePort())
        + "->"
        + end(ends.destination(), ends.destinationPort());
  }

  private static String end(Value<IpAddress> address, Value<Integer> port) {
    String ip = orMark(address);
    if (!(port instanceof Value.Is<Integer>(Integer number))) {
      return ip;
    }
    return (ip.indexOf(':') < 0 ? ip : "[" + ip + "]") + ":" + number;
  }

  private static <T> String orMark(Value<T> value) {
    return value instanceof Value.Is<T>(T is) ? is.toString() : "?";
  }
}
