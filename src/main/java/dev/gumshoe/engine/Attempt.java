package dev.gumshoe.engine;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.PacketCapture;
import java.util.List;
import java.util.Optional;

/**
 * One probe of a gather and what came of it, or packet captures at several points and what came of
 * them.
 *
 * @param number which of the gather's probes, counted from 0
 * @param command the exact command, as it could be typed on the node; empty where none was sent; of
 *     packet captures that of the trigger
 * @param capture what came back; empty where the probe could not be sent; of packet captures what
 *     came back of the trigger
 * @param packets in the order of the points; empty of a probe
 * @param answer what it tells
 */
public record Attempt(
    int number,
    String command,
    Optional<Capture> capture,
    List<PacketCapture> packets,
    Answer answer) {
  public Attempt {
    packets = List.copyOf(packets);
  }

  /** A probe, and what came of it. */
  public Attempt(int number, String command, Optional<Capture> capture, Answer answer) {
    this(number, command, capture, List.of(), answer);
  }
}
