package dev.gumshoe.flow.cel;

import dev.gumshoe.evidence.FactType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names that expressions of a flow may use.
 *
 * @param evidence by name of the gather: what its facts are
 * @param inputs by name: what its value is
 * @param targets names of roles; the value is what the operator calls the target
 */
public record Vocabulary(
    Map<String, FactType.Struct> evidence, Map<String, FactType> inputs, Iterable<String> targets) {
  public Vocabulary {
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }
}
