package dev.gumshoe.parse.iptables;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One string for each word of a text, however often it stands there. A rule set says the same few
 * words a hundred thousand times; each is made once. For one thread.
 */
final class WordTable {
  private @Nullable String[] slots = new @Nullable String[1 << 13];
  private int used;

  /** The word in this part of a text. The hash is the one that {@link String} has. */
  String word(String text, int from, int to, int hash) {
    int mask = slots.length - 1;
    int at = spread(hash) & mask;
    while (true) {
      String known = slots[at];
      if (known == null) {
        return add(at, text.substring(from, to));
      }
      if (known.length() == to - from
          && known.hashCode() == hash
          && text.regionMatches(from, known, 0, to - from)) {
        return known;
      }
      at = at + 1 & mask;
    }
  }

  private String add(int at, String word) {
    slots[at] = word;
    if (++used * 2 > slots.length) {
      grow();
    }
    return word;
  }

  private void grow() {
    @Nullable String[] old = slots;
    slots = Arrays.copyOf(new @Nullable String[0], old.length * 2);
    int mask = slots.length - 1;
    for (String word : old) {
      if (word != null) {
        int at = spread(word.hashCode()) & mask;
        while (slots[at] != null) {
          at = at + 1 & mask;
        }
        slots[at] = word;
      }
    }
  }

  private static int spread(int hash) {
    return hash ^ hash >>> 15;
  }
}
