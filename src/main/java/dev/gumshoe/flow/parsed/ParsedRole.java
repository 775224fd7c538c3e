package dev.gumshoe.flow.parsed;

import java.util.Map;
import java.util.Optional;

/**
 * A role as written.
 *
 * @param name its key
 * @param title who fills it, for the operator
 * @param kind {@code node} or {@code container}
 * @param on of a container: the role of its node
 * @param select of a container: labels of its pod
 * @param container of a container: its name
 */
public record ParsedRole(
    Located<String> name,
    Located<String> title,
    Located<String> kind,
    Optional<Located<String>> on,
    Map<String, String> select,
    Optional<Located<String>> container) {
  public ParsedRole {
    select = Map.copyOf(select);
  }
}
