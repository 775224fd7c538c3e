package dev.gumshoe.logs;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
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
  /** Bytes that have to be readable, whatever they are, behind the last one that is looked at. */
  static final int BEHIND = 4;

  private static final int WIDEST = 19;
  private static final int HASH = 0x9E3779B1;

  private final int mask;
  private final int step;
  private final long[] bits = new long[1024];
  private final Map<Integer, List<Place>> places = new HashMap<>();

  /** Where in a key four bytes are. */
  record Place(int key, int offset) {}

  Sieve(List<byte[]> keys) {
    int width = keys.stream().mapToInt(key -> key.length).min().orElse(WIDEST);
    width = Math.min(width, WIDEST);
    int gram = Math.min(4, width);
    mask = gram == 4 ? -1 : (1 << 8 * gram) - 1;
    step = width - gram + 1;
    Map<Integer, Integer> common = common(keys, gram);
    for (int key = 0; key < keys.size(); key++) {
      ByteBuffer bytes = padded(keys.get(key));
      int window = rarest(bytes, keys.get(key).length, width, common);
      // The one that begins first comes first.
      for (int offset = window + step - 1; offset >= window; offset--) {
        int four = bytes.getInt(offset) & mask;
        int hash = hash(four);
        bits[hash >>> 6] |= 1L << hash;
        places.computeIfAbsent(four, _ -> new ArrayList<>()).add(new Place(key, offset));
      }
    }
  }

  /** In how many keys four bytes are; such words stand in many lines of logs too. */
  private Map<Integer, Integer> common(List<byte[]> keys, int gram) {
    var common = new HashMap<Integer, Integer>();
    for (byte[] key : keys) {
      ByteBuffer bytes = padded(key);
      for (int i = 0; i <= key.length - gram; i++) {
        common.merge(bytes.getInt(i) & mask, 1, Integer::sum);
      }
    }
    return common;
  }

  private int rarest(ByteBuffer key, int length, int width, Map<Integer, Integer> common) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int window = 0; window <= length - width; window++) {
      int sum = 0;
      for (int i = window; i < window + step; i++) {
        sum += common.getOrDefault(key.getInt(i) & mask, 0);
      }
      if (sum < least) {
        least = sum;
        best = window;
      }
    }
    return best;
  }

  private static ByteBuffer padded(byte[] key) {
    ByteBuffer bytes = ByteBuffer.allocate(key.length + BEHIND).order(ByteOrder.LITTLE_ENDIAN);
    return bytes.put(0, key);
  }

  private static int hash(int four) {
    return four * HASH >>> 16;
  }

  /** How far places are apart that are looked at. */
  int step() {
    return step;
  }

  /**
   * The first place that may be in a key, of those that are looked at.
   *
   * @param bytes little-endian
   * @param from the first place to look at
   * @param to not looked at, nor what follows
   * @return that place, or one at {@code to} or behind it
   */
  int next(ByteBuffer bytes, int from, int to) {
    int at = from;
    int several = to - 3 * step;
    while (at < several) {
      long found =
          bit(bytes, at)
              | bit(bytes, at + step)
              | bit(bytes, at + 2 * step)
              | bit(bytes, at + 3 * step);
      if ((found & 1) != 0) {
        break;
      }
      at += 4 * step;
    }
    while (at < to && (bit(bytes, at) & 1) == 0) {
      at += step;
    }
    return at;
  }

  private long bit(ByteBuffer bytes, int at) {
    int hash = hash(bytes.getInt(at) & mask);
    return bits[hash >>> 6] >>> hash;
  }

  /** The keys that four bytes at a place are in. */
  List<Place> places(ByteBuffer bytes, int at) {
    return places.getOrDefault(bytes.getInt(at) & mask, List.of());
  }
}
