package dev.gumshoe.ui.packets;

import dev.gumshoe.packets.connection.Fate;
import dev.gumshoe.packets.file.Device;
import dev.gumshoe.packets.file.FileProblem;
import dev.gumshoe.packets.ladder.Times;
import dev.gumshoe.packets.survey.Totals;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is in a file of packets, in words. */
final class FileWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final long SECOND = 1_000_000_000;

  private FileWords() {}

  /** Lines about what could be read; none where nothing could. */
  static List<String> summary(ReadFile file) {
    if (file.survey().nothing()) {
      return List.of();
    }
    Totals totals = file.survey().totals();
    var lines = new ArrayList<String>();
    lines.add(packets(totals) + when(totals) + devices(file.survey().devices()) + ".");
    lines.add(connections(totals));
    if (totals.cut() > 0) {
      lines.add(
          "%s cut by the snap length: what they carry is not all there."
              .formatted(counted(totals.cut(), "packet is", "packets are")));
    }
    if (file.left() > 0) {
      lines.add(
          "%s left out of the list below: there are too many. The counts have them."
              .formatted(counted(file.left(), "connection is", "connections are")));
    }
    return lines;
  }

  /** What is wrong with it, a sentence for each thing. */
  static List<String> problems(ReadFile file) {
    boolean nothing = file.survey().nothing();
    return file.survey().problems().stream()
        .map(problem -> nothing ? problem.message() : damaged(problem))
        .toList();
  }

  private static String damaged(FileProblem problem) {
    return "byte %d: %s What stands before is shown."
        .formatted(problem.offset(), problem.message());
  }

  private static String packets(Totals t) {
    var kinds = new ArrayList<String>();
    kind(kinds, t.tcp(), "TCP");
    kind(kinds, t.udp(), "UDP");
    kind(kinds, t.icmp(), "ICMP");
    kind(kinds, t.other(), "other");
    return counted(t.packets(), "packet", "packets")
        + (kinds.isEmpty() ? "" : " (" + String.join(", ", kinds) + ")");
  }

  private static void kind(List<String> kinds, long count, String name) {
    if (count > 0) {
      kinds.add(String.format(Locale.ROOT, "%,d %s", count, name));
    }
  }

  private static String when(Totals t) {
    if (t.packets() == 0) {
      return "";
    }
    Instant first = Instant.ofEpochSecond(t.firstTime() / SECOND, t.firstTime() % SECOND);
    String span = t.packets() == 1 ? "" : " in " + Times.span(t.lastTime() - t.firstTime());
    return span + ", from " + TIME.format(first);
  }

  private static String devices(List<Device> devices) {
    String names =
        devices.stream()
            .map(Device::name)
            .filter(name -> !name.isEmpty())
            .distinct()
            .limit(5)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : ", captured on " + names;
  }

  private static String connections(Totals t) {
    if (t.connections() == 0) {
      return "No TCP connections.";
    }
    var fates = new ArrayList<String>();
    for (Fate fate : Fate.values()) {
      if (t.fate(fate) > 0) {
        fates.add(String.format(Locale.ROOT, "%,d %s", t.fate(fate), fate.words()));
      }
    }
    return counted(t.connections(), "TCP connection", "TCP connections")
        + ": "
        + String.join(", ", fates)
        + ".";
  }

  private static String counted(long count, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
  }
}
