package dev.gumshoe.symptoms;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A text of logs that a flow knows: parts that follow each other on one line, whatever stands
 * between them and whatever their case.
 */
final class ErrorText {
  private final String text;
  private final List<String> parts;

  /** The text as a flow has it, with {@code *} for what differs. */
  ErrorText(String text) {
    this.text = text;
    this.parts =
        Stream.of(text.toLowerCase(Locale.ROOT).split("\\*"))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
  }

  /** Whether it stands in a line. */
  boolean in(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    int from = 0;
    for (String part : parts) {
      int at = lower.indexOf(part, from);
      if (at < 0) {
        return false;
      }
      from = at + part.length();
    }
    return !parts.isEmpty();
  }

  /** How much it tells: characters that have to be the same. */
  int weight() {
    return parts.stream().mapToInt(String::length).sum();
  }

  /** As the flow has it. */
  String text() {
    return text;
  }
}
