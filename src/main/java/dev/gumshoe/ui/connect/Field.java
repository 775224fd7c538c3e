package dev.gumshoe.ui.connect;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A field that is checked while it is typed.
 *
 * @param <T> what its text stands for
 */
final class Field<T> {
  private final String key;
  private final String label;
  private final String example;
  private final Function<String, T> reader;
  private final StringProperty text;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Optional<T> value = Optional.empty();

  /**
   * A field.
   *
   * @param key the role or input that it is for
   * @param reader throws {@link IllegalArgumentException} with a sentence
   */
  Field(String key, String label, String example, String initial, Function<String, T> reader) {
    this.key = key;
    this.label = label;
    this.example = example;
    this.reader = reader;
    this.text = new SimpleStringProperty(initial);
    text.addListener(_ -> problem.set(check(false)));
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }

  String example() {
    return example;
  }

  StringProperty text() {
    return text;
  }

  /** What is wrong with the text; empty where nothing is, or where it is not begun yet. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** What the text stands for; where it is wrong, the problem is shown. */
  Optional<T> value() {
    problem.set(check(true));
    return value;
  }

  /** What the text stands for; nothing is shown where it is wrong. */
  Optional<T> readable() {
    check(false);
    return value;
  }

  private String check(boolean whole) {
    value = Optional.empty();
    if (text.get().isBlank()) {
      return whole ? "This is needed." : "";
    }
    try {
      value = Optional.of(reader.apply(text.get()));
      return "";
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
