package dev.gumshoe.netfilter.packet;

import dev.gumshoe.netfilter.packet.Transport.Bare;
import dev.gumshoe.netfilter.packet.Transport.Icmp;
import dev.gumshoe.netfilter.packet.Transport.Ports;
import java.util.Arrays;
import java.util.List;

/** Reads the text of a packet: a protocol, two ends, and words that say more. */
final class PacketReader {
  private static final String FORM =
      "Write a packet as: tcp 10.0.0.1:40000 -> 10.96.0.1:443 in=eth0";

  private PacketReader() {}

  static PacketReading read(String text) {
    try {
      List<String> words =
          Arrays.stream(text.replace("->", " -> ").replace("→", " -> ").strip().split("\\s+"))
              .toList();
      return new PacketReading.Read(packet(text, words));
    } catch (Refusal refusal) {
      return new PacketReading.Refused(refusal.sentence());
    }
  }

  private static Packet packet(String text, List<String> words) {
    int arrow = words.indexOf("->");
    if (arrow < 1 || arrow > 2 || words.size() < arrow + 2) {
      throw new Refusal(
          "'" + Refusal.shortened(text) + "' has no source, '->' and destination. " + FORM + ".");
    }
    if (arrow == 1 && !words.getFirst().matches(".*[.:\\[?].*")) {
      throw new Refusal("After '" + words.getFirst() + "' the source is missing. " + FORM + ".");
    }
    int protocol = arrow == 2 ? protocol(words.getFirst()) : Protocols.TCP;
    End source = End.read(words.get(arrow - 1), "source");
    End destination = End.read(words.get(arrow + 1), "destination");
    Family family = family(protocol, source, destination);
    var draft = new PacketDraft(start(family, protocol, source, destination));
    List<String> rest = words.subList(arrow + 2, words.size());
    for (int i = 0; i < rest.size(); i++) {
      boolean ends = i + 2 < rest.size() && rest.get(i + 1).equals("->");
      draft.read(ends ? rest.get(i) + "->" + rest.get(i + 2) : rest.get(i));
      i += ends ? 2 : 0;
    }
    return draft.packet();
  }

  private static int protocol(String word) {
    return Protocols.number(word)
        .orElseThrow(
            () ->
                new Refusal(
                    "'"
                        + Refusal.shortened(word)
                        + "' is no protocol: write tcp, udp, icmp, another name or a number."));
  }

  private static Family family(int protocol, End source, End destination) {
    if (source.family().isPresent()
        && destination.family().isPresent()
        && source.family().get() != destination.family().get()) {
      throw new Refusal("One end is an IPv4 address and the other is IPv6: both must be the same.");
    }
    return source
        .family()
        .or(destination::family)
        .orElse(protocol == Protocols.ICMPV6 ? Family.IPV6 : Family.IPV4);
  }

  private static Packet start(Family family, int written, End source, End destination) {
    boolean icmp = written == Protocols.ICMP || written == Protocols.ICMPV6;
    int protocol = !icmp ? written : family == Family.IPV6 ? Protocols.ICMPV6 : Protocols.ICMP;
    boolean ports = Protocols.hasPorts(protocol);
    if (!ports && (source.hasPort() || destination.hasPort())) {
      throw new Refusal("A packet of " + Protocols.name(protocol) + " has no ports.");
    }
    return new Packet(
        family,
        protocol,
        source.address(),
        destination.address(),
        transport(protocol, source, destination),
        new Origin.Unsaid(),
        Value.unknown("the interface that the packet came in by"),
        Value.unknown("the interface that the packet leaves by"),
        Bits.ZERO,
        Connection.of(ConnectionState.NEW),
        Details.UNKNOWN);
  }

  private static Transport transport(int protocol, End source, End destination) {
    if (protocol == Protocols.ICMP || protocol == Protocols.ICMPV6) {
      int echoRequest = protocol == Protocols.ICMP ? 8 : 128;
      return new Icmp(Value.is(echoRequest), Value.is(0));
    }
    if (!Protocols.hasPorts(protocol)) {
      return new Bare();
    }
    Bits flags = Bits.of(protocol == Protocols.TCP ? TcpFlags.SYN : 0);
    return new Ports(source.port(), destination.port(), flags);
  }
}
