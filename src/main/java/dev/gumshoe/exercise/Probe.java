package dev.gumshoe.exercise;

import dev.gumshoe.flow.Gather;
import dev.gumshoe.flow.Scope;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Evidence that a trainee can look at, at a step.
 *
 * @param gather the name that it is gathered under, or {@link Clue#answerOf}
 * @param roles who is asked; empty where a person is
 * @param command how, as far as its values are known
 * @param looked whether it was looked at already
 */
public record Probe(String gather, List<String> roles, String command, boolean looked) {
  public Probe {
    roles = List.copyOf(roles);
  }

  static Probe of(Gather gather, boolean looked, Scope scope) {
    return new Probe(gather.name(), gather.roles(), command(gather, scope), looked);
  }

  /** The first way to learn it; what stands for values that are not known stays. */
  private static String command(Gather gather, Scope scope) {
    return switch (gather) {
      case Gather.ByProbes probes ->
          probes.probes().getFirst().argv().stream()
              .map(word -> word.fill(scope).orElse(word.text()))
              .collect(Collectors.joining(" "));
      case Gather.ByPackets packets ->
          "packet captures at "
              + packets.plan().points().stream()
                  .map(point -> point.name())
                  .collect(Collectors.joining(", "));
    };
  }
}
