package dev.gumshoe.evidence;

import java.util.List;

/**
 * What a process holds open, counted by kind ({@code ls -l /proc/PID/fd}).
 *
 * @param total how many descriptors
 * @param kinds the most frequent first
 */
public record OpenFiles(long total, List<DescriptorKind> kinds) implements Evidence {
  public OpenFiles {
    kinds = List.copyOf(kinds);
  }

  /**
   * Descriptors of one kind.
   *
   * @param kind {@code socket}, {@code pipe}, {@code anon_inode:inotify}, {@code namespace}, {@code
   *     memfd}, {@code device}, {@code deleted} for a file that has no name any more, {@code file}
   * @param count how many
   * @param line of the first of them
   */
  public record DescriptorKind(String kind, long count, int line) {}
}
