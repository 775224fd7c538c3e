package dev.gumshoe.evidence;

import java.util.List;

/**
 * What the kernel's network counts ({@code /proc/net/snmp}, {@code snmp6}, {@code netstat}, and
 * {@code nstat}, which leaves out what is 0).
 *
 * @param counters in the order printed
 */
public record NetworkCounters(List<NetworkCounter> counters) implements Evidence {
  public NetworkCounters {
    counters = List.copyOf(counters);
  }

  /**
   * A counter.
   *
   * @param name as nstat names it: {@code UdpInCsumErrors}
   * @param value since the machine started; a few are settings and may be −1
   */
  public record NetworkCounter(String name, long value, int line) {}
}
