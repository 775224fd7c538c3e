package dev.gumshoe.cli.terminal;

import dev.gumshoe.diagnostic.Invisible;

/** Text of a node for a terminal: nothing in it can move the cursor, set colours or ring. */
public final class Plain {
  private Plain() {}

  /** One line of it. */
  public static String line(String text) {
    return Invisible.marked(text.replace('\n', ' '));
  }
}
