package dev.gumshoe.parse.logs;

import dev.gumshoe.parse.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Fields of an entry. A field is text; a list of numbers where it holds bytes that may not be
 * printed; null where it is too long; and a list of these where it was given several times
 * (systemd's documentation of its journal export formats).
 */
record Fields(JsonNode entry) {
  String text(String name) {
    return text(entry.path(name));
  }

  String first(String name, String otherwise) {
    return entry.has(name) ? text(name) : text(otherwise);
  }

  /** A field as a number; −1 where it is none. */
  long number(String name) {
    return Numbers.whole(text(name)).orElse(-1);
  }

  private static String text(JsonNode value) {
    if (value.isString()) {
      return value.asString();
    }
    if (!value.isArray() || value.isEmpty()) {
      return "";
    }
    return value.path(0).isNumber()
        ? bytes(value)
        : value.valueStream().map(Fields::text).collect(Collectors.joining("\n"));
  }

  private static String bytes(JsonNode value) {
    byte[] bytes = new byte[value.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) value.path(i).asInt('?');
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
