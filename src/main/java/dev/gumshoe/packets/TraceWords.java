package dev.gumshoe.packets;

import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.PacketTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What packet captures at several points show, in lines of text. */
public final class TraceWords {
  private TraceWords() {}

  /** A line for each point, in their order. */
  public static List<String> points(PacketTrace trace) {
    return trace.points().stream().map(TraceWords::point).toList();
  }

  /** A line for each connection, in their order. */
  public static List<String> connections(PacketTrace trace) {
    var lines = new ArrayList<String>();
    for (PacketTrace.Connection one : trace.connections()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%d  %s %s > %s: %s",
              one.number(),
              one.protocol(),
              words(one.client()),
              words(one.server()),
              one.sentence()));
    }
    return lines;
  }

  /** What came of a point, in a line. */
  public static String point(PacketCapture point) {
    return point(
        new PacketTrace.Point(
            point.point(),
            point.target(),
            point.device(),
            point.problem(),
            point.packets(),
            point.droppedByKernel(),
            0,
            -1,
            point.file()));
  }

  private static String point(PacketTrace.Point point) {
    String where =
        point.target().isEmpty()
            ? point.name()
            : "%s (%s on %s)".formatted(point.name(), device(point), point.target());
    String packets = point.packets() == 1 ? "1 packet" : point.packets() + " packets";
    String dropped =
        point.droppedByKernel() > 0
            ? String.format(Locale.ROOT, ", %d more dropped by the kernel", point.droppedByKernel())
            : "";
    boolean nothing = point.packets() == 0 && !point.problem().isEmpty();
    String problem = point.problem().isEmpty() ? "" : "; " + point.problem();
    return where + ": " + (nothing ? point.problem() : packets + dropped + problem);
  }

  private static String device(PacketTrace.Point point) {
    return point.device().isEmpty() ? "no device" : point.device();
  }

  private static String words(Endpoint endpoint) {
    if (endpoint.ip().isEmpty()) {
      return "?";
    }
    String ip = endpoint.ip().indexOf(':') >= 0 ? "[" + endpoint.ip() + "]" : endpoint.ip();
    return endpoint.port() == 0 ? endpoint.ip() : ip + ":" + endpoint.port();
  }
}
