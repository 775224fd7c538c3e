package dev.gumshoe.exercise;

import dev.gumshoe.flow.Gather;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Evidence that a trainee can look at, at a step.
 *
 * @param gather the name that it is gathered under, or {@link Clue#answerOf}
 * @param roles who is asked; empty where a person is
 * @param command how, as the flow writes it
 * @param looked whether it was looked at already
 */
public record Probe(String gather, List<String> roles, String command, boolean looked) {
  public Probe {
    roles = List.copyOf(roles);
  }

  static Probe of(Gather gather, boolean looked) {
    return new Probe(gather.name(), gather.roles(), command(gather), looked);
  }

  /** The first way to learn it; what stands for values stays. */
  private static String command(Gather gather) {
    return switch (gather) {
      case Gather.ByProbes probes ->
          probes.probes().getFirst().argv().stream()
              .map(word -> word.text())
              .collect(Collectors.joining(" "));
      case Gather.ByPackets packets ->
          "packet captures at "
              + packets.plan().points().stream()
                  .map(point -> point.name())
                  .collect(Collectors.joining(", "));
    };
  }
}
