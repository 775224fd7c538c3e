package dev.gumshoe.session;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.journal.Attachments;
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
    return new PacketTrace(
        points.stream().map(PacketTraces::point).toList(), List.of(), List.of(), 0);
  }

  private static PacketTrace.Point point(PacketCapture heard) {
    return new PacketTrace.Point(
        heard.point(),
        heard.target(),
        heard.device(),
        heard.problem(),
        heard.packets(),
        Math.max(0, heard.droppedByKernel()),
        -heard.clockOffset(),
        heard.clockError(),
        heard.file());
  }
}
