package dev.gumshoe.flow;

import java.util.List;

/**
 * What is gathered under one name.
 *
 * @param name the name that conditions read it by
 * @param on the role that is asked
 * @param kind the kind of evidence that all its probes give
 * @param probes tried in order until one of them answers
 */
public record Gather(String name, String on, String kind, List<Probe> probes) {
  public Gather {
    probes = List.copyOf(probes);
    if (probes.isEmpty()) {
      throw new IllegalArgumentException("nothing is run for " + name);
    }
  }
}
