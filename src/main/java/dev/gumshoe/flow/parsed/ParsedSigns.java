package dev.gumshoe.flow.parsed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * By what an operator may know that a flow applies, as written.
 *
 * @param symptoms in English
 * @param translated in other languages
 * @param errors texts of logs and events
 */
public record ParsedSigns(
    List<Located<String>> symptoms,
    Map<Located<String>, List<Located<String>>> translated,
    List<Located<String>> errors) {
  public ParsedSigns {
    symptoms = List.copyOf(symptoms);
    translated = Collections.unmodifiableMap(new LinkedHashMap<>(translated));
    errors = List.copyOf(errors);
  }
}
