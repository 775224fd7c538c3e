package dev.gumshoe.cli.packets;

import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.Json;
import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.correlate.Correlator;
import dev.gumshoe.packets.correlate.PointFile;
import dev.gumshoe.packets.correlate.Trigger;
import dev.gumshoe.packets.file.CaptureFile;
import dev.gumshoe.packets.file.FileProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows connections through packet captures of several points. */
final class PacketPoints {
  private final List<PointFile> points;

  /**
   * Of files, in the order of the points.
   *
   * @throws WrongCall when a file is not there or is no packet capture, or two points have one name
   */
  PacketPoints(List<Path> files) {
    points = files.stream().map(PacketPoints::point).toList();
    Set<String> names = new HashSet<>();
    for (PointFile point : points) {
      if (!Files.isRegularFile(point.path())) {
        throw new WrongCall(
            "There is no file %s; name a packet capture, as FILE or NAME=FILE."
                .formatted(Plain.line(point.path().toString())));
      }
      check(point.path());
      if (!names.add(point.name())) {
        throw new WrongCall(
            "Two points are named %s; give them names of their own, as NAME=FILE."
                .formatted(Plain.line(point.name())));
      }
    }
  }

  private static void check(Path file) {
    String name = Plain.line(file.toString());
    try (CaptureFile capture = CaptureFile.open(file)) {
      capture.next();
      capture.end();
      // Of a packet capture at least the header is read; what is damaged behind it is told later.
      if (capture.bytes() == 0) {
        throw new WrongCall(
            name + ": " + capture.problem().map(FileProblem::message).orElse("it is empty."));
      }
    } catch (IOException e) {
      throw new WrongCall(name + ": it cannot be read; name a file that you may read.");
    }
  }

  /** A file is named by what stands before the first =, or as itself. */
  private static PointFile point(Path given) {
    String text = given.toString();
    int at = text.indexOf('=');
    if (at > 0 && !Files.exists(given)) {
      return PointFile.of(text.substring(0, at), Path.of(text.substring(at + 1)));
    }
    String name = String.valueOf(given.getFileName());
    int dot = name.lastIndexOf('.');
    return PointFile.of(dot > 0 ? name.substring(0, dot) : name, given);
  }

  /** Prints what was found; gives the exit status. */
  int print(PrintWriter out, boolean json) {
    PacketTrace trace = Correlator.correlate(points, Trigger.UNKNOWN, Correlator.USUAL_LIMIT);
    if (json) {
      out.println(Json.print(trace));
    } else {
      print(out, trace);
    }
    boolean whole = trace.points().stream().allMatch(point -> point.problem().isEmpty());
    return whole ? ExitStatus.DONE : ExitStatus.SHORT;
  }

  private static void print(PrintWriter out, PacketTrace trace) {
    for (PacketTrace.Point point : trace.points()) {
      String problem = point.problem().isEmpty() ? "" : "; " + point.problem();
      out.println(
          Plain.line(
              "%s: %d %s%s"
                  .formatted(
                      point.name(),
                      point.packets(),
                      point.packets() == 1 ? "packet" : "packets",
                      problem)));
    }
    for (PacketTrace.Connection one : trace.connections()) {
      out.println();
      out.println(
          Plain.line(
              "%d  %s %s > %s: %s"
                  .formatted(
                      one.number(),
                      one.protocol(),
                      words(one.client()),
                      words(one.server()),
                      one.conclusion())));
      out.println(Plain.line("   " + one.sentence()));
      one.passages().forEach(passage -> out.println(Plain.line("   " + words(passage))));
    }
  }

  private static String words(PacketTrace.Passage passage) {
    if (passage.client().equals(Endpoint.NONE)) {
      return passage.point() + ": not seen";
    }
    return "%s: %s > %s, %d asked, %d answered%s%s"
        .formatted(
            passage.point(),
            words(passage.client()),
            words(passage.server()),
            passage.asked(),
            passage.answered(),
            passage.wrongChecksums() == 0
                ? ""
                : ", %d with a wrong checksum".formatted(passage.wrongChecksums()),
            passage.tunnel().isEmpty() ? "" : ", in " + passage.tunnel());
  }

  private static String words(Endpoint end) {
    String ip = end.ip().indexOf(':') >= 0 ? "[" + end.ip() + "]" : end.ip();
    return end.port() == 0 ? end.ip() : ip + ":" + end.port();
  }
}
