package dev.gumshoe.pack;

/**
 * How much a pack may hold. What its headers say is checked first, and what comes out of it again
 * while it is read.
 *
 * @param entries files in it, the manifest included
 * @param entryBytes of a file, unpacked
 * @param totalBytes of all files, unpacked
 * @param ratio so many times larger than packed a file may be; deflate itself cannot reach more
 *     than 1032 (zlib's documentation), and journals come to 5 to 40
 * @param manifestBytes of the manifest, unpacked
 */
record PackLimits(int entries, long entryBytes, long totalBytes, int ratio, int manifestBytes) {
  /** Those of Gumshoe. */
  static final PackLimits USUAL = new PackLimits(10_000, 2L << 30, 4L << 30, 250, 4 << 20);

  /** Below this size the ratio says nothing. */
  static final long SMALL = 1 << 20;

  /** Whether so much may come out of so little. */
  boolean allows(long packed, long unpacked) {
    return unpacked <= SMALL || unpacked / Math.max(1, packed) <= ratio;
  }
}
