package dev.gumshoe.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The type of a fact, for the checker of conditions. */
public sealed interface FactType {
  /** A string. */
  record Text() implements FactType {}

  /** A whole number, 64 bits. */
  record Whole() implements FactType {}

  /** A number with a fraction. */
  record Real() implements FactType {}

  /** True or false. */
  record Truth() implements FactType {}

  /** A list. */
  record ListOf(FactType element) implements FactType {}

  /**
   * Named facts.
   *
   * @param name of the record; unique among all types of facts
   * @param fields in the record's order; cannot be changed
   */
  record Struct(String name, SequencedMap<String, FactType> fields) implements FactType {
    public Struct {
      fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }
  }
}
