package dev.gumshoe.report;

import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.ladder.PrintedLadder;
import dev.gumshoe.report.Block.Exact;
import dev.gumshoe.report.Block.Paragraph;
import dev.gumshoe.report.Block.Span;
import dev.gumshoe.report.wording.LadderWording;
import dev.gumshoe.report.wording.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Packet captures of a step in a report: what ran where, the files, and what they show. */
final class PacketLayout {
  private final Words words;

  PacketLayout(Words words) {
    this.words = words;
  }

  /** How many packets came from where: {@code pod 12 packets, peer no packet}. */
  String counted(List<PacketCapture> points) {
    return words.listed(
        points.stream()
            .map(
                point ->
                    point.point()
                        + " "
                        + (point.packets() <= 0
                            ? words.say("packets.none")
                            : words.count("packets", point.packets())))
            .toList());
  }

  List<Block> blocks(PacketRun run) {
    var blocks = new ArrayList<Block>();
    String superseded =
        run.superseded() ? words.say("join.parts") + words.say("run.superseded") : "";
    blocks.add(
        Paragraph.of(
            new Span.Strong(run.gather()),
            new Span.Text(
                words.say("join.list") + words.say("packets.captured") + words.say("join.list")),
            new Span.Time(Words.of(run.at())),
            new Span.Text(
                words.say("join.colon")
                    + Words.open(run.answer())
                    + superseded
                    + words.say("stop"))));
    if (!run.filter().isEmpty()) {
      blocks.add(
          Paragraph.of(
              new Span.Text(words.say("packets.filter") + words.say("join.colon")),
              new Span.Code(run.filter())));
    }
    run.points().forEach(point -> blocks.addAll(blocks(point)));
    if (!run.trigger().isEmpty()) {
      String ending =
          run.triggerEnding().isEmpty() ? words.say("packets.did-not-run") : run.triggerEnding();
      blocks.add(text(words.say("packets.trigger", ending)));
      blocks.add(new Exact(List.of(run.trigger())));
    }
    if (!run.connections().isEmpty()) {
      blocks.add(text(words.say("packets.connections")));
      blocks.add(new Exact(run.connections().stream().map(Visible::output).toList()));
    }
    run.trace().filter(trace -> !trace.sightings().isEmpty()).ifPresent(t -> ladder(t, blocks));
    return blocks;
  }

  private void ladder(PacketTrace trace, List<Block> blocks) {
    blocks.add(text(words.say("packets.ladder")));
    blocks.add(
        new Block.Drawing(
            PrintedLadder.of(trace, new LadderWording(words.wording())),
            words.say(
                "picture.packets",
                words.listed(trace.points().stream().map(PacketTrace.Point::name).toList())),
            trace.connections().stream()
                .map(PacketTrace.Connection::sentence)
                .collect(Collectors.joining(" "))));
  }

  private List<Block> blocks(PacketCapture point) {
    var blocks = new ArrayList<Block>();
    var spans = new ArrayList<Span>();
    spans.add(new Span.Strong(point.point()));
    String where = point.target().isEmpty() ? "" : " " + words.say("packets.on", point.target());
    String device = point.device().isEmpty() ? "" : words.say("join.list") + point.device();
    spans.add(new Span.Text(where + device + words.say("join.colon") + outcome(point)));
    if (!point.file().isEmpty()) {
      spans.add(new Span.Text(" " + words.say("packets.file") + words.say("join.colon")));
      spans.add(new Span.Code("attachments/" + point.file()));
      spans.add(new Span.Text(words.say("join.list") + words.say("packets.size", point.bytes())));
    }
    blocks.add(Paragraph.of(spans.toArray(Span[]::new)));
    if (!point.command().isEmpty()) {
      blocks.add(new Exact(List.of(point.command())));
    }
    return blocks;
  }

  private String outcome(PacketCapture point) {
    String lost =
        point.droppedByKernel() > 0
            ? words.say("join.list") + words.count("packets.dropped", point.droppedByKernel())
            : "";
    String seen = words.count("packets", point.packets()) + lost;
    return point.problem().isEmpty()
        ? seen + words.say("stop")
        : seen + words.say("join.parts") + point.problem();
  }

  private static Paragraph text(String words) {
    return Paragraph.of(new Span.Text(words));
  }
}
