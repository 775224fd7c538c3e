package dev.gumshoe.kernel;

import static dev.gumshoe.kernel.Datagram.ICMP;
import static dev.gumshoe.kernel.Datagram.ICMP6;
import static dev.gumshoe.kernel.Datagram.TCP;
import static dev.gumshoe.kernel.Datagram.UDP;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** A packet as the operator would describe it to Gumshoe. */
final class Told {
  private static final List<String> FLAGS = List.of("FIN", "SYN", "RST", "PSH", "ACK", "URG");

  private Told() {}

  /**
   * The words of a packet.
   *
   * @param connmark mark of its connection, where it is not the first packet
   * @param reply whether it goes against the first packet's direction
   */
  static String of(Shot shot, String connmark, boolean reply) {
    var words = new ArrayList<String>();
    boolean ports = hasPorts(shot);
    words.add(protocol(shot.protocol()));
    words.add(end(shot.source(), shot.sourcePort(), ports) + " ->");
    words.add(end(shot.destination(), shot.destinationPort(), ports));
    origin(shot, words);
    if (shot.protocol() == TCP) {
      words.add("flags=" + flags(shot.flags()));
      words.add("options=" + options(shot.options()));
      words.add("mss=" + (shot.options().contains(2) ? 1460 : 0));
    } else if (shot.protocol() == ICMP || shot.protocol() == ICMP6) {
      words.add("type=" + shot.type() + "/" + shot.code());
    }
    words.add("length=" + Frames.packet(shot).length);
    words.add("ttl=" + shot.hops());
    words.add("tos=0");
    connection(shot, connmark, reply, words);
    return String.join(" ", words);
  }

  private static void origin(Shot shot, List<String> words) {
    if (shot.local()) {
      words.add("local uid=" + shot.uid() + " gid=" + shot.uid());
      words.add("mark=0x" + HexFormat.of().withUpperCase().toHexDigits(shot.mark()));
    } else {
      words.add("in=" + shot.device());
      words.add("mac=" + shot.mac());
    }
    words.add("physin=none physout=none");
  }

  private static void connection(Shot shot, String connmark, boolean reply, List<String> words) {
    words.add("state=" + shot.state());
    if (shot.state() == Shot.State.ESTABLISHED || shot.state() == Shot.State.RELATED) {
      words.add("direction=" + (reply ? "reply" : "original"));
      words.add("nat=none connmark=" + connmark);
      words.add("original=" + first(shot, reply));
    }
  }

  /** The first packet's ends, which are this one's the other way round. */
  private static String first(Shot shot, boolean reply) {
    if (shot.quoted().isPresent()) {
      Shot quoted = shot.quoted().get();
      return ends(
          quoted.source(),
          quoted.sourcePort(),
          quoted.destination(),
          quoted.destinationPort(),
          hasPorts(quoted));
    }
    return reply
        ? ends(
            shot.destination(),
            shot.destinationPort(),
            shot.source(),
            shot.sourcePort(),
            hasPorts(shot))
        : ends(
            shot.source(),
            shot.sourcePort(),
            shot.destination(),
            shot.destinationPort(),
            hasPorts(shot));
  }

  private static boolean hasPorts(Shot shot) {
    return shot.protocol() == TCP || shot.protocol() == UDP;
  }

  private static String ends(String from, int fromPort, String to, int toPort, boolean ports) {
    return end(from, fromPort, ports) + "->" + end(to, toPort, ports);
  }

  private static String protocol(int number) {
    return switch (number) {
      case TCP -> "tcp";
      case UDP -> "udp";
      case ICMP -> "icmp";
      case ICMP6 -> "icmpv6";
      default -> String.valueOf(number);
    };
  }

  private static String end(String address, int port, boolean ports) {
    return !ports
        ? address
        : address.indexOf(':') < 0 ? address + ":" + port : "[" + address + "]:" + port;
  }

  private static String flags(int bits) {
    String names =
        FLAGS.stream()
            .filter(name -> (bits >> FLAGS.indexOf(name) & 1) != 0)
            .collect(Collectors.joining(","));
    return names.isEmpty() ? "NONE" : names;
  }

  private static String options(List<Integer> kinds) {
    return kinds.isEmpty()
        ? "none"
        : kinds.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
