package dev.gumshoe.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems, so that all of them are reported in one run. Not thread-safe. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Notes an error. */
  public void error(SourcePosition at, String rule, String message) {
    found.add(Problem.error(at, rule, message));
  }

  /** Notes a warning. */
  public void warning(SourcePosition at, String rule, String message) {
    found.add(Problem.warning(at, rule, message));
  }

  /** Whether any of them is an error. */
  public boolean anyError() {
    return found.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  /** All of them, in the order of the source. */
  public List<Problem> sorted() {
    return found.stream()
        .sorted(
            Comparator.comparing((Problem p) -> p.at().file())
                .thenComparingInt(p -> p.at().line())
                .thenComparingInt(p -> p.at().column()))
        .toList();
  }
}
