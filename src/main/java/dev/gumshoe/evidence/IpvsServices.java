package dev.gumshoe.evidence;

import java.util.List;

/**
 * IPVS virtual servers with their real servers ({@code ipvsadm -Ln}, {@code ipvsadm -Sn}, {@code
 * /proc/net/ip_vs}).
 *
 * @param version of IPVS in the kernel: {@code 1.2.1}; empty where not printed
 * @param tableSize buckets of the connection table; 0 where not printed
 * @param counters what {@code traffic} counts: {@code stats} (since the service was made), {@code
 *     rate} (a second), or empty where nothing was printed
 * @param services in the order printed
 */
public record IpvsServices(
    String version, long tableSize, String counters, List<VirtualServer> services)
    implements Evidence {
  public IpvsServices {
    services = List.copyOf(services);
  }

  /**
   * A virtual server.
   *
   * @param protocol {@code tcp}, {@code udp}, {@code sctp} or {@code fwm} (by firewall mark)
   * @param address canonical; for {@code fwm} the mark in decimal
   * @param flags as printed: {@code persistent 360}, {@code ops}
   */
  public record VirtualServer(
      String protocol,
      String address,
      int port,
      String scheduler,
      List<String> flags,
      List<RealServer> servers,
      Traffic traffic,
      int line) {
    public VirtualServer {
      flags = List.copyOf(flags);
      servers = List.copyOf(servers);
    }
  }

  /**
   * A real server behind a virtual one.
   *
   * @param forward {@code Masq}, {@code Route}, {@code Tunnel} or {@code Local}
   * @param weight 0 takes no new connections
   * @param active connections in state ESTABLISHED; 0 where not printed
   * @param inactive connections in any other state; 0 where not printed
   */
  public record RealServer(
      String address,
      int port,
      String forward,
      long weight,
      long active,
      long inactive,
      Traffic traffic,
      int line) {}

  /**
   * What passed ({@code ipvsadm -Ln --stats}, {@code --rate}). Without {@code --exact} ipvsadm
   * shortens large numbers: these are read as they stand, rounded down to thousands.
   */
  public record Traffic(
      long connections, long inPackets, long outPackets, long inBytes, long outBytes) {
    /** Nothing was printed. */
    public static final Traffic NONE = new Traffic(0, 0, 0, 0, 0);
  }
}
