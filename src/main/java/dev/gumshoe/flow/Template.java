package dev.gumshoe.flow;

import java.util.List;
import java.util.Optional;

/** A text with {@code ${expression}} in it, type-checked when the flow was loaded. */
public interface Template {
  /** As written. */
  String text();

  /** The text filled in, or empty where a value in it is not known. */
  Optional<String> fill(Scope scope);

  /**
   * The arguments of a command that it stands for: one, or as many as the list has that is all of
   * it. Empty where a value is not known, or where that list has none.
   */
  default Optional<List<String>> words(Scope scope) {
    return fill(scope).map(List::of);
  }

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
