package dev.gumshoe.packets.correlate;

/** Many numbers as one, so that different ones hardly ever give the same. */
final class Key {
  private static final long ODD = 0x9e3779b97f4a7c15L;

  private Key() {}

  static long of(long... parts) {
    long key = parts.length;
    for (long part : parts) {
      key = (key ^ part) * ODD;
      key ^= key >>> 29;
    }
    return key;
  }
}
