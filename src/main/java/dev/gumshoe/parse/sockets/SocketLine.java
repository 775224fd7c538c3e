package dev.gumshoe.parse.sockets;

import static java.util.Map.entry;

import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.SocketList.Socket;
import dev.gumshoe.evidence.SocketList.SocketHolder;
import dev.gumshoe.parse.HostPort;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of ss or netstat. */
final class SocketLine {
  /** States as either tool writes them, in the words of ss. */
  private static final Map<String, String> STATES =
      Map.ofEntries(
          entry("LISTEN", "LISTEN"),
          entry("ESTAB", "ESTAB"),
          entry("ESTABLISHED", "ESTAB"),
          entry("SYN-SENT", "SYN-SENT"),
          entry("SYN_SENT", "SYN-SENT"),
          entry("SYN-RECV", "SYN-RECV"),
          entry("SYN_RECV", "SYN-RECV"),
          entry("FIN-WAIT-1", "FIN-WAIT-1"),
          entry("FIN_WAIT1", "FIN-WAIT-1"),
          entry("FIN-WAIT-2", "FIN-WAIT-2"),
          entry("FIN_WAIT2", "FIN-WAIT-2"),
          entry("TIME-WAIT", "TIME-WAIT"),
          entry("TIME_WAIT", "TIME-WAIT"),
          entry("UNCONN", "UNCONN"),
          entry("CLOSE", "UNCONN"),
          entry("CLOSE-WAIT", "CLOSE-WAIT"),
          entry("CLOSE_WAIT", "CLOSE-WAIT"),
          entry("LAST-ACK", "LAST-ACK"),
          entry("LAST_ACK", "LAST-ACK"),
          entry("CLOSING", "CLOSING"));

  private static final Pattern SS_HOLDER =
      Pattern.compile("\\(\"([^\"]{0,64})\",(?:pid=)?(\\d{1,10}),[^)]{0,64}\\)");
  private static final Pattern NETSTAT_HOLDER = Pattern.compile("(\\d{1,10})/(\\S.*)");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern PROTOCOL = Pattern.compile("(tcp|udp|udpl|udplite)6?");
  private static final Pattern DEVICE = Pattern.compile("%[^\\]:]{1,32}");

  private SocketLine() {}

  static Optional<Socket> read(Line line, String asked) {
    List<String> words = List.of(SPACES.split(line.text().strip()));
    String first = words.getFirst();
    boolean named = PROTOCOL.matcher(first).matches();
    String protocol = named ? first.substring(0, 3) : asked;
    int at = named ? 1 : 0;
    String state = at < words.size() ? STATES.getOrDefault(words.get(at), "") : "";
    at += state.isEmpty() ? 0 : 1;
    if (words.size() < at + 4) {
      return Optional.empty();
    }
    OptionalLong receive = Numbers.whole(words.get(at));
    OptionalLong send = Numbers.whole(words.get(at + 1));
    Optional<Endpoint> local = endpoint(words.get(at + 2));
    Optional<Endpoint> peer = endpoint(words.get(at + 3));
    if (receive.isEmpty() || send.isEmpty() || local.isEmpty() || peer.isEmpty()) {
      return Optional.empty();
    }
    List<String> rest = words.subList(at + 4, words.size());
    if (state.isEmpty()) { // netstat's column comes after the addresses, and is empty for UDP
      String printed = rest.isEmpty() ? "" : STATES.getOrDefault(rest.getFirst(), "");
      state = printed.isEmpty() ? otherwise(protocol) : printed;
    }
    return Optional.of(
        new Socket(
            protocol.isEmpty() && !state.equals("UNCONN") && !state.equals("ESTAB")
                ? "tcp"
                : protocol,
            state,
            local.get().ip(),
            local.get().port(),
            peer.get().ip(),
            peer.get().port(),
            receive.getAsLong(),
            send.getAsLong(),
            holders(line.text(), rest),
            line.number()));
  }

  /** ss leaves the state out where only one was asked for: of TCP those that listen. */
  private static String otherwise(String protocol) {
    return protocol.equals("udp") ? "UNCONN" : "LISTEN";
  }

  /**
   * An address with a port; a star stands for any of either, and a device may follow the address.
   */
  private static Optional<Endpoint> endpoint(String text) {
    String zoneless = DEVICE.matcher(text).replaceFirst("");
    String numeric =
        zoneless.endsWith(":*") ? zoneless.substring(0, zoneless.length() - 1) + "0" : zoneless;
    if (numeric.startsWith("*:")) {
      return Numbers.port(numeric.substring(2)).stream()
          .mapToObj(port -> new Endpoint("*", port))
          .findFirst();
    }
    return HostPort.read(numeric)
        .map(
            read ->
                zoneless.endsWith(":*") && read.ip().matches("0\\.0\\.0\\.0|::")
                    ? new Endpoint("*", 0)
                    : read);
  }

  private static List<SocketHolder> holders(String text, List<String> rest) {
    var found = new ArrayList<SocketHolder>();
    Matcher holder = SS_HOLDER.matcher(text);
    while (holder.find()) {
      found.add(new SocketHolder(holder.group(1), Numbers.whole(holder.group(2)).orElse(0)));
    }
    boolean stated = !rest.isEmpty() && STATES.containsKey(rest.getFirst());
    Matcher netstat =
        NETSTAT_HOLDER.matcher(String.join(" ", rest.subList(stated ? 1 : 0, rest.size())));
    if (found.isEmpty() && netstat.matches()) {
      found.add(new SocketHolder(netstat.group(2), Numbers.whole(netstat.group(1)).orElse(0)));
    }
    return found;
  }
}
