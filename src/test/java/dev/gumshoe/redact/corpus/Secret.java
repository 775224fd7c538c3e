package dev.gumshoe.redact.corpus;

import java.util.List;

/**
 * A secret.
 *
 * @param kind what it is, for people
 * @param name what it is called where it has to be called something
 * @param value itself
 * @param hidden what must not be found afterwards: the value, or its parts where it has a head that
 *     is no secret
 */
record Secret(String kind, String name, String value, List<String> hidden) {
  static Secret of(String kind, String name, String value) {
    return new Secret(kind, name, value, List.of(value));
  }

  boolean lines() {
    return value.indexOf('\n') >= 0;
  }
}
