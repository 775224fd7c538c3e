package dev.gumshoe.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.FactReader;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.PacketTrace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Packet captures at several points at once, and what came of them.
 *
 * @param gather the name that they were gathered under
 * @param at when they were over, or taken up where they never were
 * @param filter which packets; empty where it is not known any more
 * @param trigger the exact command that makes packets; empty where there is none
 * @param triggerEnding how it ended, in words; empty where it did not run
 * @param points what ran at each point, and which file came of it
 * @param connections what became of each connection, a line each
 * @param trace what they show, packet by packet; empty where nothing is known. Not in JSON: it is
 *     in the journal, and long
 * @param answer what they told, in words
 * @param superseded whether they were taken again later, so that these decide nothing
 */
public record PacketRun(
    String gather,
    Instant at,
    String filter,
    String trigger,
    String triggerEnding,
    List<PacketCapture> points,
    List<String> connections,
    @JsonIgnore Optional<PacketTrace> trace,
    String answer,
    boolean superseded) {
  public PacketRun {
    points = List.copyOf(points);
    connections = List.copyOf(connections);
  }

  static Optional<PacketTrace> trace(Answer answer) {
    return answer instanceof Answer.Known(_, var facts)
        ? Optional.of(FactReader.read(PacketTrace.class, facts))
        : Optional.empty();
  }

  PacketRun asSuperseded() {
    return new PacketRun(
        gather, at, filter, trigger, triggerEnding, points, connections, trace, answer, true);
  }
}
