package dev.gumshoe.redact;

import java.util.Arrays;
import java.util.List;

/** The lines of a text that hold one of some words, from first to last. */
final class HotLines {
  private final String lower;
  private final List<String> words;
  private final int[] nexts;
  private int start;
  private int end = -1;

  /**
   * Of a text.
   *
   * @param lower in small letters, and as long as the text itself
   */
  HotLines(String lower, List<String> words) {
    this.lower = lower;
    this.words = words;
    this.nexts = new int[words.size()];
    Arrays.fill(nexts, -1);
  }

  /** Goes to the next; false where there is none. */
  boolean next() {
    int found = Integer.MAX_VALUE;
    for (int word = 0; word < nexts.length; word++) {
      if (nexts[word] < end + 1) {
        int at = lower.indexOf(words.get(word), end + 1);
        nexts[word] = at < 0 ? Integer.MAX_VALUE : at;
      }
      found = Math.min(found, nexts[word]);
    }
    if (found == Integer.MAX_VALUE) {
      return false;
    }
    start = Math.max(end + 1, lower.lastIndexOf('\n', found) + 1);
    int newline = lower.indexOf('\n', found);
    end = newline < 0 ? lower.length() : newline;
    return true;
  }

  int start() {
    return start;
  }

  /** Before its line feed. */
  int end() {
    return end;
  }
}
