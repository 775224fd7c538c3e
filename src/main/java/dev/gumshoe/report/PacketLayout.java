package dev.gumshoe.report;

import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.ladder.PrintedLadder;
import dev.gumshoe.report.Block.Exact;
import dev.gumshoe.report.Block.Paragraph;
import dev.gumshoe.report.Block.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Packet captures of a step in a report: what ran where, the files, and what they show. */
final class PacketLayout {
  private PacketLayout() {}

  /** How many packets came from where: {@code pod 12 packets, peer none}. */
  static String counted(List<PacketCapture> points) {
    return String.join(
        ", ",
        points.stream()
            .map(
                point ->
                    "%s %s"
                        .formatted(
                            point.point(),
                            switch ((int) Math.min(point.packets(), 2)) {
                              case 0 -> "no packet";
                              case 1 -> "1 packet";
                              default -> point.packets() + " packets";
                            }))
            .toList());
  }

  static List<Block> blocks(PacketRun run) {
    var blocks = new ArrayList<Block>();
    String superseded = run.superseded() ? "; decides nothing, since it was run again" : "";
    blocks.add(
        Paragraph.of(
            new Span.Strong(run.gather()),
            new Span.Text(", packets captured at several points, "),
            new Span.Time(Words.of(run.at())),
            new Span.Text(": " + run.answer().replaceFirst("\\.$", "") + superseded + ".")));
    if (!run.filter().isEmpty()) {
      blocks.add(Paragraph.of(new Span.Text("Filter: "), new Span.Code(run.filter())));
    }
    run.points().forEach(point -> blocks.addAll(blocks(point)));
    if (!run.trigger().isEmpty()) {
      String ending = run.triggerEnding().isEmpty() ? "did not run" : run.triggerEnding();
      blocks.add(Paragraph.of(new Span.Text("Trigger, " + ending + ":")));
      blocks.add(new Exact(List.of(run.trigger())));
    }
    if (!run.connections().isEmpty()) {
      blocks.add(Paragraph.of(new Span.Text("What became of each connection:")));
      blocks.add(new Exact(run.connections().stream().map(Visible::output).toList()));
    }
    run.trace().filter(trace -> !trace.sightings().isEmpty()).ifPresent(t -> ladder(t, blocks));
    return blocks;
  }

  private static void ladder(PacketTrace trace, List<Block> blocks) {
    blocks.add(Paragraph.of(new Span.Text("The packets, from point to point:")));
    blocks.add(
        new Block.Drawing(
            PrintedLadder.of(trace),
            "Packets between the points "
                + String.join(", ", trace.points().stream().map(PacketTrace.Point::name).toList()),
            trace.connections().stream()
                .map(PacketTrace.Connection::sentence)
                .collect(Collectors.joining(" "))));
  }

  private static List<Block> blocks(PacketCapture point) {
    var blocks = new ArrayList<Block>();
    var spans = new ArrayList<Span>();
    spans.add(new Span.Strong(point.point()));
    String where = point.target().isEmpty() ? "" : " on " + point.target();
    String device = point.device().isEmpty() ? "" : ", " + point.device();
    spans.add(new Span.Text(where + device + ": " + outcome(point)));
    if (!point.file().isEmpty()) {
      spans.add(new Span.Text(" File: "));
      spans.add(new Span.Code("attachments/" + point.file()));
      spans.add(new Span.Text(", %d bytes; its name is its SHA-256.".formatted(point.bytes())));
    }
    blocks.add(Paragraph.of(spans.toArray(Span[]::new)));
    if (!point.command().isEmpty()) {
      blocks.add(new Exact(List.of(point.command())));
    }
    return blocks;
  }

  private static String outcome(PacketCapture point) {
    String lost =
        point.droppedByKernel() > 0
            ? ", %d more dropped by the kernel".formatted(point.droppedByKernel())
            : "";
    String problem = point.problem().isEmpty() ? "." : "; " + point.problem();
    return "%d packets%s%s".formatted(point.packets(), lost, problem);
  }
}
