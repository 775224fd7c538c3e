package dev.gumshoe.flow.parsed;

import java.util.List;

/**
 * What is gathered under one name.
 *
 * @param name the name that conditions read it by
 * @param on the role that is asked
 * @param probes tried in order until one of them answers; at least one
 */
public record ParsedGather(Located<String> name, Located<String> on, List<ParsedProbe> probes) {
  public ParsedGather {
    probes = List.copyOf(probes);
  }
}
