package dev.gumshoe.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a probe told: facts, or why there are none. The engine and the journal see only this, so
 * that live, resumed and replayed sessions decide alike.
 */
public sealed interface Answer {
  /**
   * Facts were read.
   *
   * @param kind the kind of evidence, as in {@code read:} of a flow
   * @param facts the evidence as JSON-like values: Map, List, String, Long, Double, Boolean
   */
  record Known(String kind, Map<String, Object> facts) implements Answer {
    public Known {
      facts =
          facts instanceof KeptFacts
              ? facts
              : Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
  }

  /**
   * Nothing is known.
   *
   * @param why the kind of not knowing
   * @param detail one sentence for the operator: what was met
   */
  record Unknown(Why why, String detail) implements Answer {}
}
