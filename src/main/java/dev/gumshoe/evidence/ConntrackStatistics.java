package dev.gumshoe.evidence;

import java.util.List;

/**
 * What connection tracking counts on each processor ({@code conntrack -S}).
 *
 * @param processors in the order printed
 */
public record ConntrackStatistics(List<ConntrackProcessor> processors) implements Evidence {
  public ConntrackStatistics {
    processors = List.copyOf(processors);
  }

  /**
   * Counters of one processor; one that this version does not print is 0.
   *
   * @param insertFailed connections that lost a race for the same addresses and ports
   * @param drop connections that could not be made, as when the table is full
   * @param earlyDrop connections that were given up to make room
   */
  public record ConntrackProcessor(
      long processor,
      long found,
      long invalid,
      long insert,
      long insertFailed,
      long drop,
      long earlyDrop,
      long error,
      long searchRestart,
      long clashResolve,
      long chainTooLong,
      int line) {}
}
