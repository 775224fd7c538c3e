package dev.gumshoe.triage;

import dev.gumshoe.engine.SessionState;
import dev.gumshoe.flow.Flow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A flow, tried on some nodes.
 *
 * @param flow the flow
 * @param filling names of the nodes that it was tried on, by role
 * @param state how far its walk came
 * @param standing what the evidence says
 */
public record Hypothesis(
    Flow flow, Map<String, String> filling, SessionState state, Standing standing) {
  public Hypothesis {
    filling = Collections.unmodifiableMap(new LinkedHashMap<>(filling));
  }

  /** One that is not looked at yet. */
  static Hypothesis begun(Flow flow, Map<String, String> filling) {
    return new Hypothesis(flow, filling, SessionState.EMPTY, new Standing.Looking());
  }

  /** The nodes that it was tried on, each once. */
  public List<String> on() {
    return filling.values().stream().distinct().toList();
  }

  /** The reasons of the decisions on its path, the last one last; empty texts are left out. */
  public List<String> reasons() {
    return state.path().stream()
        .flatMap(visit -> visit.decision().stream())
        .map(decision -> decision.because())
        .filter(because -> !because.isBlank())
        .toList();
  }
}
