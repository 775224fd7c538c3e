package dev.gumshoe.parse.sockets;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.Listeners;
import dev.gumshoe.evidence.Listeners.Holder;
import dev.gumshoe.evidence.Listeners.Listener;
import dev.gumshoe.parse.HostPort;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ss -tlnp} and {@code ss -H -tlnp}. */
public final class SsParser implements Parser {
  private static final Pattern HEADING = Pattern.compile("(State|Netid|Recv-Q)\\s.*");
  private static final Set<String> OTHER_STATES =
      Set.of(
          "ESTAB",
          "SYN-SENT",
          "SYN-RECV",
          "FIN-WAIT-1",
          "FIN-WAIT-2",
          "TIME-WAIT",
          "UNCONN",
          "CLOSE-WAIT",
          "LAST-ACK",
          "CLOSING");

  /** {@code ("sshd",pid=150,fd=3)}; before iproute2 4 {@code ("sshd",150,3)}. */
  private static final Pattern HOLDER =
      Pattern.compile("\\(\"([^\"]{0,64})\",(?:pid=)?(\\d{1,10}),[^)]{0,64}\\)");

  /** The parser; it keeps nothing between captures. */
  public SsParser() {}

  @Override
  public Reading parse(Capture capture) {
    Optional<Reading.NotRead> refused = Refused.of(capture);
    if (refused.isPresent()) {
      return refused.get();
    }
    var problems = new Problems();
    var found = new ArrayList<Listener>();
    for (Line line : Lines.of(capture).stdout()) {
      if (!line.blank() && !HEADING.matcher(line.text()).matches()) {
        read(line, found, problems);
      }
    }
    return problems.with(new Listeners(found));
  }

  private static void read(Line line, List<Listener> found, Problems problems) {
    List<String> words = List.of(line.text().strip().split("\\s+"));
    int at = words.getFirst().equals("tcp") ? 1 : 0; // the column Netid, when udp was asked for too
    if (words.getFirst().equals("udp") || OTHER_STATES.contains(words.getFirst())) {
      return;
    }
    if (at < words.size() && words.get(at).equals("LISTEN")) {
      at++;
    }
    boolean queues =
        words.size() > at + 3
            && Numbers.whole(words.get(at)).isPresent()
            && Numbers.whole(words.get(at + 1)).isPresent();
    Optional<Endpoint> local = queues ? local(words.get(at + 2)) : Optional.empty();
    if (local.isEmpty()) {
      problems.unread(line, "a listening socket with a numeric address");
      return;
    }
    found.add(
        new Listener(local.get().ip(), local.get().port(), holders(line.text()), line.number()));
  }

  /** An address with a port; {@code *:22} is any address, and a device may follow the address. */
  private static Optional<Endpoint> local(String text) {
    if (text.startsWith("*:")) {
      return Numbers.port(text.substring(2)).stream()
          .mapToObj(port -> new Endpoint("*", port))
          .findFirst();
    }
    return HostPort.read(text.replaceFirst("%[^\\]:]{1,32}", ""));
  }

  private static List<Holder> holders(String text) {
    var found = new ArrayList<Holder>();
    Matcher holder = HOLDER.matcher(text);
    while (holder.find()) {
      found.add(new Holder(holder.group(1), Numbers.whole(holder.group(2)).orElse(0)));
    }
    return found;
  }
}
