package dev.gumshoe.evidence;

import java.util.List;

/**
 * Where frames go, by MAC address ({@code bridge fdb show}, bridge(8)).
 *
 * @param entries in the order printed
 */
public record ForwardingEntries(List<ForwardingEntry> entries) implements Evidence {
  public ForwardingEntries {
    entries = List.copyOf(entries);
  }

  /**
   * An entry.
   *
   * @param device empty where one device was asked for and the tool does not repeat it
   * @param destination the tunnel's other end, for a VXLAN device
   * @param master the bridge that the device is in
   * @param vlan 0 where there is none
   * @param state permanent, static or stale; empty for a learned one
   * @param own whether it is in the device's own table ({@code self})
   */
  public record ForwardingEntry(
      String mac,
      String device,
      String destination,
      String master,
      long vlan,
      String state,
      boolean own,
      int line) {}
}
