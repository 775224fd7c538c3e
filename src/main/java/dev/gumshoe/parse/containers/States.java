package dev.gumshoe.parse.containers;

import dev.gumshoe.parse.JsonObjects.Item;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Words that runtimes have for the same things. */
final class States {
  /** What Go prints for a time that never was. */
  private static final String NEVER = "0001-01-01T00:00:00Z";

  private States() {}

  /** {@code CONTAINER_RUNNING}, {@code SANDBOX_READY}, {@code Up 2 hours (Paused)}: one word. */
  static String of(String printed) {
    String word = printed.replaceFirst("^(CONTAINER|SANDBOX)_", "").toLowerCase(Locale.ROOT);
    if (word.startsWith("up")) {
      return word.endsWith("(paused)") ? "paused" : "running";
    }
    return word.replaceFirst("[ (].*", "");
  }

  static String time(String printed) {
    return printed.equals(NEVER) || printed.startsWith("1970-01-01T00:00:00Z") ? "" : printed;
  }

  /** A label of an object of labels. */
  static String label(JsonNode labels, String name) {
    return Item.text(labels, "io.kubernetes." + name);
  }
}
