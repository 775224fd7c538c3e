package dev.gumshoe.parse.ip;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.parse.JsonObjects;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Problems;
import java.util.function.BiConsumer;

/** What iproute2 prints as one entry a line, or as one JSON object each. */
final class Entries {
  private Entries() {}

  /** Gives each entry to the reader of its form; what that cannot read it adds to the problems. */
  static void read(
      Capture capture,
      Problems problems,
      BiConsumer<Line, Problems> ofText,
      BiConsumer<JsonObjects.Item, Problems> ofJson) {
    if (JsonObjects.in(capture.stdout())) {
      JsonObjects.read(capture.stdout(), problems).stream()
          .filter(item -> !item.object().isEmpty())
          .forEach(item -> ofJson.accept(item, problems));
    } else {
      Lines.of(capture).stdout().stream()
          .filter(line -> !line.blank())
          .forEach(line -> ofText.accept(line, problems));
    }
  }
}
