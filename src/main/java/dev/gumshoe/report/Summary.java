package dev.gumshoe.report;

import dev.gumshoe.report.wording.Visible;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The session in ten lines at most.
 *
 * @param lines each with a name, in order
 */
public record Summary(List<Line> lines) {
  public Summary {
    lines = List.copyOf(lines);
  }

  /**
   * One line.
   *
   * @param key the same in every language: {@code what}, {@code since}, {@code where}, {@code
   *     cause}, {@code sure}, {@code proof}, {@code last-reason}, {@code now}, {@code good}, {@code
   *     next}, {@code unknown}
   * @param name what it tells
   * @param text without line breaks, and of bounded length
   */
  public record Line(String key, String name, String text) {}

  /** The summary as plain text for a ticket; characters that would not show are spelled out. */
  public String text() {
    return lines.stream()
        .map(line -> line.name() + ": " + Visible.line(line.text()) + "\n")
        .collect(Collectors.joining());
  }
}
