package dev.gumshoe.packets.ladder;

import dev.gumshoe.diagnostic.Invisible;

/** Text that may come from anywhere, as one line that cannot change how others look. */
final class Clean {
  private Clean() {}

  /** Breaks become spaces, what does not show becomes U+FFFD. */
  static String line(String text) {
    return Invisible.marked(text.strip().replaceAll("\\R|\\t", " "));
  }
}
