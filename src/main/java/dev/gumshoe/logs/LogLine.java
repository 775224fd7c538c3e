package dev.gumshoe.logs;

/**
 * A line of a log.
 *
 * @param number from 1
 * @param text what stands around the error, as UTF-8; long lines are cut, and what is not UTF-8 is
 *     replaced. Control characters are in it as they are in the log.
 */
public record LogLine(long number, String text) {
  LogLine behind(long lines) {
    return new LogLine(number + lines, text);
  }
}
