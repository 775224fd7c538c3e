package dev.gumshoe.flow.load;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.flow.parsed.Located;
import java.util.Optional;

/** Reads whole numbers of a case file. */
final class CaseNumbers {
  private final Problems problems;

  CaseNumbers(Problems problems) {
    this.problems = problems;
  }

  /** The number under a key, or the other where there is none; one that is too large is noted. */
  int of(YamlMap map, String key, int otherwise, int most) {
    Optional<Located<String>> text = map.text(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (text.get().value().matches("[0-9]{1,7}") && Integer.parseInt(text.get().value()) <= most) {
      return Integer.parseInt(text.get().value());
    }
    problems.error(text.get().at(), "bad-number", "a whole number from 0 to " + most + " is due");
    return otherwise;
  }
}
