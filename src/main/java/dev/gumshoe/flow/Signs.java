package dev.gumshoe.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * By what an operator may know that a flow applies.
 *
 * @param symptoms what the operator may have seen, in plain English
 * @param translated the same in other languages, by their tag (BCP 47): {@code zh}, {@code ja},
 *     {@code ru}, {@code es}
 * @param errors texts of logs and events that this incident is known by; {@code *} stands for
 *     anything on the same line
 */
public record Signs(
    List<String> symptoms, Map<String, List<String>> translated, List<String> errors) {
  /** The languages that symptoms can be translated to. */
  public static final List<String> LANGUAGES = List.of("zh", "ja", "ru", "es");

  public Signs {
    symptoms = List.copyOf(symptoms);
    translated = Collections.unmodifiableMap(new LinkedHashMap<>(translated));
    errors = List.copyOf(errors);
  }

  /** Symptoms in English alone. */
  public static Signs of(List<String> symptoms) {
    return new Signs(symptoms, Map.of(), List.of());
  }

  /** All symptoms, in all languages. */
  public Stream<String> everywhere() {
    return Stream.concat(symptoms.stream(), translated.values().stream().flatMap(List::stream));
  }
}
