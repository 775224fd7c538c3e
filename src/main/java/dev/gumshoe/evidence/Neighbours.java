package dev.gumshoe.evidence;

import java.util.List;

/**
 * The neighbour table: ARP and IPv6 neighbour discovery ({@code ip neigh show}, ip-neighbour(8)).
 *
 * @param neighbours in the order printed
 */
public record Neighbours(List<Neighbour> neighbours) implements Evidence {
  public Neighbours {
    neighbours = List.copyOf(neighbours);
  }

  /**
   * A neighbour.
   *
   * @param device empty where one device was asked for
   * @param mac empty while it is not known
   * @param state {@code REACHABLE}, {@code STALE}, {@code FAILED}; empty for a proxy entry
   */
  public record Neighbour(String address, String device, String mac, String state, int line) {}
}
