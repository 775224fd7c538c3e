package dev.gumshoe.flow;

import java.util.Optional;

/** A text with {@code ${expression}} in it, type-checked when the flow was loaded. */
public interface Template {
  /** As written. */
  String text();

  /** The text filled in, or empty where a value in it is not known. */
  Optional<String> fill(Scope scope);

  /**
   * The text filled in as far as it can be; what is not known stands as {@code (not known)}.
   *
   * @param quoting what is done to each value that is filled in
   */
  String show(Scope scope, Quoting quoting);

  /** What is done to a value before it is put into a text. */
  @FunctionalInterface
  interface Quoting {
    /** For people: the value as it is. */
    Quoting PLAIN = value -> value;

    /** The value as it stands in the text. */
    String quote(String value);
  }
}
