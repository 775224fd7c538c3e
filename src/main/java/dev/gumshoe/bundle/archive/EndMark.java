package dev.gumshoe.bundle.archive;

/** Whether a tar ends as tars do, with a block of zeros (tar(5)): one that was cut does not. */
final class EndMark {
  private static final int BLOCK = 512;

  private long zeros;

  /** Takes the next bytes of the tar. */
  void add(byte[] bytes, int offset, int length) {
    int at = offset + length;
    while (at > offset && bytes[at - 1] == 0) {
      at--;
    }
    zeros = at == offset ? zeros + length : offset + length - at;
  }

  boolean seen() {
    return zeros >= BLOCK;
  }
}
