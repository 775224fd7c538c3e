package dev.gumshoe.session;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.journal.Attachments;
import dev.gumshoe.packets.correlate.Correlator;
import dev.gumshoe.packets.correlate.PointFile;
import dev.gumshoe.packets.correlate.Trigger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The one way from files of packets to what the engine sees. */
final class PacketTraces {
  private PacketTraces() {}

  /**
   * What packet captures show.
   *
   * @param points in the order of the flow
   * @param trigger what made the packets, if something did
   * @param attachments where the files are
   */
  static PacketTrace of(
      List<PacketCapture> points, Optional<Capture> trigger, Attachments attachments) {
    return Correlator.correlate(
        points.stream().map(point -> file(point, attachments)).toList(),
        trigger.map(capture -> TriggerWords.read(capture.argv())).orElse(Trigger.UNKNOWN),
        Correlator.USUAL_LIMIT);
  }

  private static PointFile file(PacketCapture heard, Attachments attachments) {
    String problem = heard.problem();
    Path path = Path.of("");
    if (!heard.file().isEmpty()) {
      try {
        path = attachments.file(heard.file());
      } catch (IOException e) {
        problem = problem.isEmpty() ? "The " + e.getMessage() + "." : problem;
      }
    }
    return new PointFile(
        heard.point(),
        heard.target(),
        heard.device(),
        -heard.clockOffset(),
        heard.clockError(),
        path,
        heard.droppedByKernel(),
        problem,
        heard.file());
  }
}
