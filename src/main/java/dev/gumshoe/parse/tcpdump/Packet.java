package dev.gumshoe.parse.tcpdump;

import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.IpText;
import dev.gumshoe.evidence.PacketLines.PacketLine;
import dev.gumshoe.parse.HostPort;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A packet of IP: from whom to whom, and what tcpdump makes of it. */
final class Packet {
  private static final Pattern ADDRESSES =
      Pattern.compile("(?:.{0,400}? )?([0-9A-Fa-f.:]{2,64}) > ([0-9A-Fa-f.:]{2,64}):(?: (.*))?");
  private static final Pattern NAMED = Pattern.compile(".{0,400}\\S > \\S{1,128}: .*");
  private static final Pattern FLAGS = Pattern.compile("Flags \\[([^\\]]{1,16})].*");

  private Packet() {}

  /** Whether names stand where addresses are wanted: tcpdump ran without {@code -nn}. */
  static boolean named(String text) {
    return NAMED.matcher(text).matches();
  }

  /** Reads a packet whose addresses are on this text; empty when there are none. */
  static Optional<PacketLine> read(Head head, String text, String whole, int line) {
    Matcher addresses = ADDRESSES.matcher(text);
    if (!addresses.matches()) {
      return Optional.empty();
    }
    Optional<Endpoint> source = endpoint(addresses.group(1));
    Optional<Endpoint> destination = endpoint(addresses.group(2));
    if (source.isEmpty() || destination.isEmpty()) {
      return Optional.empty();
    }
    String says = addresses.group(3) == null ? "" : addresses.group(3);
    Matcher flags = FLAGS.matcher(says);
    String letters = flags.matches() ? flags.group(1) : "";
    return Optional.of(
        new PacketLine(
            head.time(),
            head.device(),
            head.direction(),
            protocol(says, source.get()),
            source.get(),
            destination.get(),
            letters,
            letters.indexOf('S') >= 0,
            letters.indexOf('.') >= 0,
            letters.indexOf('R') >= 0,
            whole,
            line));
  }

  /** A packet that has no addresses of IP, or none that tcpdump shows. */
  static PacketLine other(Head head, String protocol, String whole, int line) {
    return new PacketLine(
        head.time(),
        head.device(),
        head.direction(),
        protocol,
        Endpoint.NONE,
        Endpoint.NONE,
        "",
        false,
        false,
        false,
        whole,
        line);
  }

  /** tcpdump names UDP only where it knows nothing better of what is in it, such as DNS. */
  private static String protocol(String says, Endpoint source) {
    if (says.startsWith("Flags [") || says.startsWith("tcp")) {
      return "tcp";
    }
    if (says.startsWith("ICMP")) {
      return "icmp";
    }
    boolean otherPorts = says.startsWith("sctp") || says.startsWith("DCCP");
    boolean udp = says.startsWith("UDP") || says.startsWith("udp") || source.port() > 0;
    return udp && !otherPorts ? "udp" : "other";
  }

  private static Optional<Endpoint> endpoint(String text) {
    return IpText.canonical(text)
        .map(ip -> new Endpoint(ip, 0))
        .or(() -> HostPort.readDotted(text));
  }
}
