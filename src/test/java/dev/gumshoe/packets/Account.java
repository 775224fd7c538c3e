package dev.gumshoe.packets;

import dev.gumshoe.packets.decode.Decoded;
import dev.gumshoe.packets.layer.Ipv4;
import dev.gumshoe.packets.layer.Ipv6;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Ports;
import dev.gumshoe.packets.layer.Tcp;
import dev.gumshoe.packets.layer.Udp;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a packet comes to: who sends what to whom, in the innermost headers. In one form for both.
 */
final class Account {
  private static final Pattern ADDRESSES =
      Pattern.compile("IP6? (?:\\([^\\n]*?\\)\\s*)?([0-9a-f.:]+) > ([0-9a-f.:]+):(?=([^\\n]*))");
  private static final Pattern NUMBERS =
      Pattern.compile(" Flags \\[([^\\]]*)\\](?:, seq (\\d+)(?::\\d+)?)?(?:, ack (\\d+))?.*");

  /** Behind extension headers it prints the ports only. */
  private static final Pattern PORTS = Pattern.compile("[ )](\\d{1,5}) > (\\d{1,5}):(?=([^\\n]*))");

  private Account() {}

  /** Of what tcpdump prints. */
  static String of(String printed) {
    String text = quoteless(printed);
    Matcher addresses = ADDRESSES.matcher(text);
    String account = "";
    int end = 0;
    while (addresses.find()) {
      account = addresses.group(1) + " > " + addresses.group(2) + numbers(addresses.group(3));
      end = addresses.end();
    }
    Matcher ports = PORTS.matcher(text);
    if (account.isEmpty() || !ports.find(end)) {
      return account;
    }
    String[] hosts = account.split(" > ");
    return "%s.%s > %s.%s%s"
        .formatted(hosts[0], ports.group(1), hosts[1], ports.group(2), numbers(ports.group(3)));
  }

  private static String numbers(String rest) {
    Matcher numbers = NUMBERS.matcher(rest);
    if (!numbers.matches()) {
      return "";
    }
    return " "
        + numbers.group(1)
        + (numbers.group(2) == null ? "" : " seq " + numbers.group(2))
        + (numbers.group(3) == null ? "" : " ack " + numbers.group(3));
  }

  /** What ICMP quotes is printed behind it on lines of their own, indented. */
  private static String quoteless(String printed) {
    int quote = printed.indexOf("\n\tIP");
    return quote < 0 ? printed : printed.substring(0, quote);
  }

  /** Of what we decoded. */
  static String of(Decoded decoded) {
    String addresses = "";
    String source = "";
    String destination = "";
    for (Layer layer : decoded.layers()) {
      switch (layer) {
        case Ipv4 ip -> {
          source = ip.source().toString();
          destination = ip.destination().toString();
          addresses = source + " > " + destination;
        }
        case Ipv6 ip -> {
          source = ip.source().toString();
          destination = ip.destination().toString();
          addresses = source + " > " + destination;
        }
        case Tcp tcp ->
            addresses =
                "%s.%d > %s.%d%s"
                    .formatted(
                        source, tcp.sourcePort(), destination, tcp.destinationPort(), numbers(tcp));
        case Udp udp ->
            addresses =
                "%s.%d > %s.%d"
                    .formatted(source, udp.sourcePort(), destination, udp.destinationPort());
        case Ports ports ->
            addresses =
                "%s.%d > %s.%d"
                    .formatted(source, ports.sourcePort(), destination, ports.destinationPort());
        default -> {}
      }
    }
    return addresses;
  }

  /** As tcpdump prints them: the sequence number only where it matters. */
  private static String numbers(Tcp tcp) {
    var text = new StringBuilder(" ");
    List.of("F1", "S2", "R4", "P8", ".16", "U32", "E64", "W128")
        .forEach(
            flag -> {
              if (tcp.has(Integer.parseInt(flag.substring(1)))) {
                text.append(flag.charAt(0));
              }
            });
    if (text.length() == 1) {
      text.append("none");
    }
    if (tcp.payloadLength() > 0 || tcp.has(Tcp.SYN | Tcp.FIN | Tcp.RST)) {
      text.append(" seq ").append(tcp.sequence());
    }
    return tcp.has(Tcp.ACK) ? text + " ack " + tcp.acknowledgement() : text.toString();
  }
}
