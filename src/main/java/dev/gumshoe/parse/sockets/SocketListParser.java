package dev.gumshoe.parse.sockets;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.SocketList;
import dev.gumshoe.evidence.SocketList.Socket;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All sockets: {@code ss -tanp}, {@code ss -ulnp}, with {@code -H} or without, and {@code netstat
 * -anp} of net-tools. Sockets that are neither TCP nor UDP are passed over.
 */
public final class SocketListParser implements Parser {
  private static final Pattern HEADING =
      Pattern.compile("(State|Netid|Recv-Q|Proto|Active) .*|\\s.*");

  /** Families of ss and netstat that have no IP addresses, or no ports. */
  private static final Pattern OTHER =
      Pattern.compile("(unix|u_\\w+|nl|p_\\w+|raw6?|v_\\w+|icmp6?|tipc|xdp|sctp|dccp|bth) .*");

  /** The parser; it keeps nothing between captures. */
  public SocketListParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, SocketListParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var found = new ArrayList<Socket>();
    String asked = asked(capture);
    for (Line line : Lines.of(capture).stdout()) {
      boolean passed =
          line.blank()
              || HEADING.matcher(line.text()).matches()
              || OTHER.matcher(line.text()).matches();
      if (!passed) {
        Optional<Socket> socket = SocketLine.read(line, asked);
        socket.ifPresentOrElse(
            found::add, () -> problems.unread(line, "a socket with numeric addresses"));
      }
    }
    return problems.with(new SocketList(found));
  }

  /** The one protocol that ss was asked for; it does not print that. */
  private static String asked(Capture capture) {
    boolean tcp = option(capture, 't', "--tcp");
    boolean udp = option(capture, 'u', "--udp");
    return tcp == udp ? "" : tcp ? "tcp" : "udp";
  }

  private static boolean option(Capture capture, char letter, String word) {
    return capture.argv().stream()
        .anyMatch(
            argument ->
                argument.equals(word)
                    || argument.matches("-[a-zA-Z0-9]+") && argument.indexOf(letter) > 0);
  }
}
