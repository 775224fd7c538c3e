package dev.gumshoe.evidence;

import java.util.List;

/**
 * Counters that a driver keeps ({@code ethtool -S DEVICE}); none where the driver keeps none. Their
 * names are the driver's own.
 *
 * @param counters in the order printed
 */
public record EthtoolStatistics(List<DriverCounter> counters) implements Evidence {
  public EthtoolStatistics {
    counters = List.copyOf(counters);
  }

  /** One counter; a value above 2⁶³−1 stands as 2⁶³−1. */
  public record DriverCounter(String name, long value, int line) {}
}
