package dev.gumshoe.bundle.archive;

/**
 * What an archive may come to.
 *
 * @param entries files, folders and links
 * @param bytes of all files together
 * @param ratio unpacked bytes for each byte of the archive, looked at from {@code grace} on
 * @param grace unpacked bytes that no ratio is asked of: a small file of zeros is no bomb
 */
public record Limits(int entries, long bytes, int ratio, long grace) {
  /** 300,000 entries, 8 GiB, 200 to 1 beyond the first 64 MiB: logs come to 10 or 30 to 1. */
  public static final Limits DEFAULT = new Limits(300_000, 8L << 30, 200, 64L << 20);

  public Limits {
    if (entries <= 0 || bytes <= 0 || ratio <= 0 || grace < 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
