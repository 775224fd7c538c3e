package dev.gumshoe.evidence;

import java.util.List;

/**
 * The IPVS connection table ({@code ipvsadm -Lnc}, {@code /proc/net/ip_vs_conn}).
 *
 * @param connections in the order printed
 */
public record IpvsConnections(List<IpvsConnection> connections) implements Evidence {
  public IpvsConnections {
    connections = List.copyOf(connections);
  }

  /**
   * One entry of the table.
   *
   * @param protocol lower case: {@code tcp}, {@code udp}, {@code sctp}, {@code ip}
   * @param expires seconds until the entry is dropped
   * @param state as the kernel names it: {@code SYN_RECV}, {@code ESTABLISHED}
   * @param source the client
   * @param virtual the Service's address
   * @param destination the real server
   */
  public record IpvsConnection(
      String protocol,
      long expires,
      String state,
      Endpoint source,
      Endpoint virtual,
      Endpoint destination,
      int line) {}
}
