package dev.gumshoe.logs;

import java.util.List;

/**
 * What a flow knows of logs.
 *
 * @param flow its id
 * @param title its title
 * @param errors its error texts, with {@code *} for what differs
 */
public record KnownErrors(String flow, String title, List<String> errors) {
  public KnownErrors {
    errors = List.copyOf(errors);
  }
}
