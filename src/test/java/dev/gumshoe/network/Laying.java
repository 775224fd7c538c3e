package dev.gumshoe.network;

import java.io.IOException;

/**
 * Lays the network. The pod is 10.1.0.2 at {@code eth0}, the node 10.1.0.1 at {@code cali1} and
 * 10.2.0.1 at {@code wire}, the peer 10.2.0.2 at {@code wire}.
 */
public final class Laying {
  private static final String LOOSE =
      "for each in /proc/sys/net/ipv4/conf/*/rp_filter; do echo 0 > $each; done";

  private Laying() {}

  /** Addresses and routes, for devices that are there; the node forwards. */
  public static void plain(Namespaces net) throws IOException, InterruptedException {
    net.in(
        "node",
        LOOSE,
        "sysctl -qw net.ipv4.ip_forward=1 net.ipv4.icmp_ratelimit=0",
        "ip address add 10.2.0.1/24 dev wire; ip link set wire up",
        "ip address add 10.1.0.1/24 dev cali1; ip link set cali1 up");
    net.in(
        "peer",
        LOOSE,
        // Answers of one situation would be sent again in the next.
        "sysctl -qw net.ipv4.tcp_synack_retries=0",
        "ip address add 10.2.0.2/24 dev wire; ip link set wire up",
        "ip route add 10.1.0.0/24 via 10.2.0.1");
    net.in(
        "pod",
        "ip link set lo up",
        "ip address add 10.1.0.2/24 dev eth0; ip link set eth0 up",
        "ip route add default via 10.1.0.1");
  }

  /** VXLAN between node and peer, 10.245.0.1 and 10.245.0.2. */
  public static void tunnel(Namespaces net) throws IOException, InterruptedException {
    tunnel(net, "node", "10.245.0.1", "10.2.0.1", "10.2.0.2");
    tunnel(net, "peer", "10.245.0.2", "10.2.0.2", "10.2.0.1");
    // The way back to the pod is the tunnel for answers from there.
    net.in(
        "peer",
        "ip rule add from 10.245.0.2 table 45",
        "ip route add default via 10.245.0.1 table 45");
  }

  private static void tunnel(Namespaces net, String where, String address, String from, String to)
      throws IOException, InterruptedException {
    net.in(
        where,
        "ip link add vxlan0 type vxlan id 42 dstport 4789 udpcsum local %s remote %s dev wire"
            .formatted(from, to),
        "ip address add " + address + "/24 dev vxlan0",
        "ip link set vxlan0 up",
        LOOSE);
  }

  /** Another cable between node and peer, 10.7.0.1 and 10.7.0.2, for answers. */
  public static void wayBack(Namespaces net) throws IOException, InterruptedException {
    net.cable("back");
    net.in("node", "ip address add 10.7.0.1/24 dev back; ip link set back up", LOOSE);
    net.in("peer", "ip address add 10.7.0.2/24 dev back; ip link set back up", LOOSE);
    // Who asks by ARP for the next hop asks in the name of this cable: rp_filter may be strict.
    net.in("peer", "sysctl -qw net.ipv4.conf.back.arp_announce=2");
  }
}
