package dev.gumshoe.parse.process;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;

/** Files below /proc that went away while a tool looked at them: expected, and no failure. */
final class Vanished {
  private Vanished() {}

  /** Whether the tool printed something, and complained of nothing else. */
  static boolean only(Capture capture) {
    Lines lines = Lines.of(capture);
    return lines.stdout().stream().anyMatch(line -> !line.blank())
        && lines.stderr().stream().anyMatch(line -> !line.blank())
        && lines.stderr().stream().allMatch(line -> line.blank() || vanished(line));
  }

  private static boolean vanished(Line line) {
    return line.text().contains("/proc/")
        && (line.text().endsWith("No such file or directory")
            || line.text().endsWith("No such process"));
  }
}
