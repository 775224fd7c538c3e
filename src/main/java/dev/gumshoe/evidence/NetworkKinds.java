package dev.gumshoe.evidence;

import static dev.gumshoe.evidence.Kinds.kind;

import java.util.List;

/** Kinds of evidence: what the network of a node tells. */
final class NetworkKinds {
  private static final List<Kind> ALL =
      List.of(
          kind(
              "ethtool-driver",
              EthtoolDriver.class,
              "The driver of a network device",
              "ethtool -i DEVICE"),
          kind(
              "ethtool-features",
              EthtoolFeatures.class,
              "What a network device does in place of the kernel",
              "ethtool -k DEVICE",
              "ethtool --json -k DEVICE"),
          kind(
              "ethtool-statistics",
              EthtoolStatistics.class,
              "Counters that a network driver keeps",
              "ethtool -S DEVICE"),
          kind(
              "bridge-fdb",
              ForwardingEntries.class,
              "Where frames go, by MAC address",
              "bridge fdb show [dev DEVICE]",
              "bridge -j fdb show"),
          kind(
              "conntrack-list",
              ConntrackEntries.class,
              "Connections that the kernel tracks",
              "conntrack -L [-f ipv6] [-o extended]",
              "cat /proc/net/nf_conntrack"),
          kind(
              "conntrack-statistics",
              ConntrackStatistics.class,
              "What connection tracking counts",
              "conntrack -S"),
          kind(
              "ip-link",
              Links.class,
              "Network interfaces, tunnels and their counters",
              "ip [-d] [-s] link show [dev DEVICE]",
              "ip -j link show"),
          kind(
              "ip-neigh",
              Neighbours.class,
              "The neighbour table: ARP and IPv6",
              "ip neigh show",
              "ip -j neigh show"),
          kind(
              "ip-rule",
              RoutingRules.class,
              "Which routing table is asked for which packet",
              "ip [-6] rule show",
              "ip -j rule show"),
          kind(
              "network-counters",
              NetworkCounters.class,
              "What the kernel's network counts",
              "cat /proc/net/snmp",
              "cat /proc/net/snmp6",
              "cat /proc/net/netstat",
              "nstat -as"),
          kind(
              "ss-sockets",
              SocketList.class,
              "TCP and UDP sockets in every state",
              "ss -tanp",
              "ss -ulnp",
              "netstat -anp"));

  private NetworkKinds() {}

  static List<Kind> all() {
    return ALL;
  }
}
