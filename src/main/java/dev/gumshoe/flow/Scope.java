package dev.gumshoe.flow;

import dev.gumshoe.evidence.Answer;
import java.util.Map;

/**
 * What conditions and templates can read.
 *
 * @param evidence the latest answer under each name that was gathered
 * @param inputs by name: String or Long
 * @param targets by role: the label of what fills it
 */
public record Scope(
    Map<String, Answer> evidence, Map<String, Object> inputs, Map<String, String> targets) {
  /** Nothing is known yet. */
  public static final Scope EMPTY = new Scope(Map.of(), Map.of(), Map.of());

  public Scope {
    evidence = Map.copyOf(evidence);
    inputs = Map.copyOf(inputs);
    targets = Map.copyOf(targets);
  }
}
