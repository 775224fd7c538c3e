package dev.gumshoe.logs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds places where one of many keys may be, without looking at each byte. Of each key it takes a
 * window of the same length. Four bytes are looked at in steps so long that none jumps over a
 * window; a table of bits tells whether these four are in any window at all. Which four does not
 * depend on what was found before, so that a processor works on several at once; the shift tables
 * of Wu and Manber (TR 94-17, University of Arizona) have to wait for each other.
 */
final class Sieve {
  private static final int HASH = 0x9E3779B1;

  private final int mask;
  private final int step;
  private final long[] bits = new long[1024];

  /** Where in a key four bytes are. */
  record Place(int four, int key, int offset) {}

  private final Place[] places;

  /** By hash, the number of the first place with such four bytes, plus one. */
  private final int[] slots;

  Sieve(List<byte[]> keys) {
    int width = keys.stream().mapToInt(key -> key.length).min().orElse(1);
    step = width < 5 ? 1 : width < 10 ? 4 : width < 18 ? 8 : 16;
    int known = step < 8 ? Math.min(4, width - step + 1) : 4;
    mask = known == 4 ? -1 : (1 << 8 * known) - 1;
    Map<Integer, Integer> common = common(keys, known);
    var all = new ArrayList<Place>();
    for (int key = 0; key < keys.size(); key++) {
      byte[] bytes = keys.get(key);
      int window = rarest(bytes, Math.min(bytes.length, step + known - 1), common);
      for (int offset = window; offset < window + step; offset++) {
        // Of the shortest keys the last byte of four is not known: it may be any.
        int any = offset + known > bytes.length ? 256 : 1;
        for (int last = 0; last < any; last++) {
          all.add(new Place(four(bytes, offset) | last << 24, key, offset));
        }
      }
    }
    // The one that begins first comes first.
    all.sort(
        Comparator.comparingInt(Place::four)
            .thenComparing(Comparator.comparingInt(Place::offset).reversed()));
    places = all.toArray(Place[]::new);
    slots = new int[Integer.highestOneBit(places.length * 4 + 4)];
    index();
  }

  private void index() {
    for (int i = 0; i < places.length; i++) {
      int four = places[i].four;
      int hash = four * HASH >>> 16;
      bits[hash >>> 6] |= 1L << hash;
      if (i == 0 || places[i - 1].four != four) {
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
          slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = i + 1;
      }
    }
  }

  /** In how many places of keys the same bytes are; such words stand in many lines of logs too. */
  private Map<Integer, Integer> common(List<byte[]> keys, int known) {
    var common = new HashMap<Integer, Integer>();
    for (byte[] key : keys) {
      for (int i = 0; i <= key.length - known; i++) {
        common.merge(four(key, i), 1, Integer::sum);
      }
    }
    return common;
  }

  private int rarest(byte[] key, int width, Map<Integer, Integer> common) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int window = 0; window <= key.length - width; window++) {
      int sum = 0;
      for (int i = window; i < window + step; i++) {
        sum += common.getOrDefault(four(key, i), 0);
      }
      if (sum < least) {
        least = sum;
        best = window;
      }
    }
    return best;
  }

  private int four(byte[] key, int from) {
    int four = 0;
    for (int i = Math.min(key.length - 1, from + 3); i >= from; i--) {
      four = four << 8 | key[i] & 0xFF;
    }
    return four & mask;
  }

  /** How far places are apart that are looked at; a power of two. */
  int step() {
    return step;
  }

  /**
   * The first place that may be in a key, of those that are looked at.
   *
   * @param from the first place to look at, a multiple of the step
   * @param to not looked at, nor what follows
   * @return that place, or one at {@code to} or behind it
   */
  int next(Block block, int from, int to) {
    int at = from;
    if (step == 8) {
      while (at < to && isOut((int) block.word(at >>> 3))) {
        at += 8;
      }
      return at;
    }
    while (at < to && isOut(block.four(at))) {
      at += step;
    }
    return at;
  }

  private boolean isOut(int four) {
    int hash = (four & mask) * HASH >>> 16;
    return (bits[hash >>> 6] >>> hash & 1) == 0;
  }

  /** The number of the first place in keys with four bytes; -1 where there is none. */
  int first(int bytes) {
    int four = bytes & mask;
    int slot = four * HASH >>> 16 & slots.length - 1;
    while (slots[slot] != 0) {
      if (places[slots[slot] - 1].four == four) {
        return slots[slot] - 1;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return -1;
  }

  Place place(int number) {
    return places[number];
  }

  /** The place after this one, where it has the same four bytes; -1 where there is none. */
  int after(int number) {
    boolean more = number + 1 < places.length && places[number + 1].four == places[number].four;
    return more ? number + 1 : -1;
  }
}
