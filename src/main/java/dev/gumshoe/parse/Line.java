package dev.gumshoe.parse;

/**
 * A line of output.
 *
 * @param number counted from 1 through standard output and then on through standard error
 * @param text without its end
 */
public record Line(int number, String text) {
  /** Whether there is nothing to read in it. */
  public boolean blank() {
    return text.isBlank();
  }
}
