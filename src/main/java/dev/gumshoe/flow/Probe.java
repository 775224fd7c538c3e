package dev.gumshoe.flow;

import java.time.Duration;
import java.util.List;

/**
 * A read-only command for a target.
 *
 * @param argv its argument vector, to be filled in
 * @param asRoot whether it needs root's rights
 * @param limit how long it may take
 */
public record Probe(List<Template> argv, boolean asRoot, Duration limit) {
  public Probe {
    argv = List.copyOf(argv);
  }
}
