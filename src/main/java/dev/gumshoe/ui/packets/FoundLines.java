package dev.gumshoe.ui.packets;

import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.connection.Connection;
import dev.gumshoe.packets.ladder.ConnectionLine;
import dev.gumshoe.packets.ladder.Endpoints;
import dev.gumshoe.packets.survey.ConnectionWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All connections to list. Of several points: what they conclude together. Of one: what became of
 * each TCP connection in its file, then what is no TCP.
 */
final class FoundLines {
  private final List<ReadFile> files;
  private final PacketTrace trace;
  private final Map<String, List<Integer>> numbers = new HashMap<>();
  private final Map<String, List<Connection>> surveyed = new HashMap<>();
  private final Set<Integer> drawn;

  private FoundLines(List<ReadFile> files, PacketTrace trace) {
    this.files = files;
    this.trace = trace;
    this.drawn =
        trace.sightings().stream()
            .map(PacketTrace.Sighting::connection)
            .collect(Collectors.toSet());
  }

  /** The worst first. */
  static List<FoundLine> of(List<ReadFile> files, PacketTrace trace) {
    var lines = new FoundLines(files, trace);
    return trace.points().size() > 1 ? lines.followed(ConnectionLine.of(trace)) : lines.ofOne();
  }

  private List<FoundLine> followed(List<ConnectionLine> lines) {
    return lines.stream()
        .map(
            line ->
                new FoundLine(
                    line.sign(),
                    line.sentence(),
                    line.title() + notDrawn(line.number()),
                    line.number(),
                    drawn.contains(line.number())))
        .toList();
  }

  private List<FoundLine> ofOne() {
    for (PacketTrace.Connection one : trace.connections()) {
      if (one.protocol().equals("tcp")) {
        String ends = Endpoints.text(one.client()) + " > " + Endpoints.text(one.server());
        numbers.computeIfAbsent(ends, _ -> new ArrayList<>()).add(one.number());
      }
    }
    List<ReadFile> readable = files.stream().filter(f -> !f.survey().nothing()).toList();
    List<Connection> connections =
        readable.stream().flatMap(f -> f.connections().stream()).toList();
    connections.forEach(c -> surveyed.computeIfAbsent(ends(c), _ -> new ArrayList<>()).add(c));
    var all = new ArrayList<FoundLine>();
    connections.forEach(connection -> all.add(line(connection)));
    all.addAll(
        followed(
            ConnectionLine.of(trace).stream()
                .filter(line -> !line.title().startsWith("tcp "))
                .toList()));
    return all;
  }

  private FoundLine line(Connection c) {
    String details = ConnectionWords.details(c);
    String words = ConnectionWords.fate(c) + (details.isEmpty() ? "" : "; " + details);
    int number = number(c);
    return new FoundLine(
        Sign.of(c).text(),
        words,
        "tcp %s · %s there, %s back%s"
            .formatted(
                ends(c),
                packets(c.fromClient().packets()),
                packets(c.fromServer().packets()),
                notDrawn(number)),
        number,
        drawn.contains(number));
  }

  /** The ladder's number: by addresses and ports, and where they came again by their order. */
  private int number(Connection c) {
    List<Integer> there = numbers.getOrDefault(ends(c), List.of());
    List<Connection> here =
        surveyed.getOrDefault(ends(c), List.of()).stream()
            .sorted(Comparator.comparingLong(Connection::firstPacket))
            .toList();
    return there.size() == here.size() ? there.get(here.indexOf(c)) : 0;
  }

  private String notDrawn(int number) {
    return drawn.contains(number) ? "" : " · not drawn: too many packets";
  }

  private static String packets(long count) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "packet" : "packets");
  }

  private static String ends(Connection c) {
    return c.client().withPort(c.clientPort()) + " > " + c.server().withPort(c.serverPort());
  }
}
