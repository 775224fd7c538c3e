package dev.gumshoe.session;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Input;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values for the inputs of a flow. */
public final class SessionInputs {
  private SessionInputs() {}

  /**
   * The values of all inputs: those given, and defaults for the rest.
   *
   * @param given by name, as text
   * @throws IllegalArgumentException with a sentence, when one is not known, missing or not of its
   *     type
   */
  public static Map<String, Object> of(Flow flow, Map<String, String> given) {
    for (String name : given.keySet()) {
      if (!flow.inputs().containsKey(name)) {
        throw new IllegalArgumentException(
            "The flow %s has no input '%s'; it has: %s."
                .formatted(flow.id(), name, String.join(", ", flow.inputs().keySet())));
      }
    }
    var values = new LinkedHashMap<String, Object>();
    for (Input input : flow.inputs().values()) {
      values.put(input.name(), value(input, given));
    }
    return values;
  }

  private static Object value(Input input, Map<String, String> given) {
    String text = given.get(input.name());
    if (text != null) {
      try {
        return input.type().read(text);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "Input " + input.name() + ": " + e.getMessage() + ".", e);
      }
    }
    return input
        .initial()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Input %s is missing: %s".formatted(input.name(), input.ask())));
  }
}
