package dev.gumshoe.evidence;

/**
 * One output stream of a command, as text.
 *
 * @param text decoded as UTF-8; bytes that are not UTF-8 stand as U+FFFD
 * @param truncated whether the output limit cut it
 */
public record Output(String text, boolean truncated) {
  /** No output. */
  public static final Output EMPTY = new Output("", false);

  /** Whole output. */
  public static Output whole(String text) {
    return new Output(text, false);
  }
}
