package dev.gumshoe.evidence;

import java.util.List;

/**
 * Network interfaces below the level of addresses ({@code ip link show}). A device that was asked
 * for and does not exist is no link.
 *
 * @param links in the order printed
 */
public record Links(List<Link> links) implements Evidence {
  public Links {
    links = List.copyOf(links);
  }

  /**
   * A link.
   *
   * @param peer what stands after {@code @}; empty where nothing does
   * @param flags as printed: {@code UP}, {@code LOWER_UP}, {@code NO-CARRIER}
   * @param state operational state: {@code UP}, {@code DOWN}, {@code UNKNOWN}
   * @param kind of a virtual device, with {@code -d}: {@code vxlan}, {@code veth}
   * @param mac empty where it has none
   * @param master the bridge or bond that it is in
   * @param vxlan what {@code -d} tells of a VXLAN device; all empty or 0 for others
   * @param counted whether counters were printed ({@code -s})
   */
  public record Link(
      String name,
      String peer,
      List<String> flags,
      String state,
      long mtu,
      String kind,
      String mac,
      String master,
      Vxlan vxlan,
      boolean counted,
      LinkCounters received,
      LinkCounters sent,
      int line) {
    public Link {
      flags = List.copyOf(flags);
    }
  }

  /**
   * A VXLAN tunnel.
   *
   * @param id its network identifier
   * @param local the address that it sends from
   * @param device the device that it sends through
   * @param port the UDP port that it sends to
   */
  public record Vxlan(long id, String local, String device, long port) {}

  /** Counters of one direction; 0 where none were printed. */
  public record LinkCounters(long bytes, long packets, long errors, long dropped) {}
}
