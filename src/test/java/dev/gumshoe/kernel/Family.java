package dev.gumshoe.kernel;

import java.util.List;

/** IPv4 or IPv6: the node's addresses, and those that rules and packets draw from. */
enum Family {
  FOUR(
      "iptables",
      Datagram.ICMP,
      List.of("10.0.0.50", "10.0.0.51", "10.0.1.60", "192.0.2.7"),
      List.of("10.0.0.1", "10.0.1.1", "172.16.9.9"),
      List.of("10.244.0.10", "10.244.0.11"),
      List.of("10.96.0.1", "10.96.0.10")),
  SIX(
      "ip6tables",
      Datagram.ICMP6,
      List.of(
          "fd00:0:0:0:0:0:0:50",
          "fd00:0:0:0:0:0:0:51",
          "fd00:1:0:0:0:0:0:60",
          "2001:db8:0:0:0:0:0:7"),
      List.of("fd00:0:0:0:0:0:0:1", "fd00:1:0:0:0:0:0:1", "fd00:9:0:0:0:0:0:9"),
      List.of("fd00:244:0:0:0:0:0:10", "fd00:244:0:0:0:0:0:11"),
      List.of("fd00:96:0:0:0:0:0:1", "fd00:96:0:0:0:0:0:a"));

  private final String tool;
  private final int icmp;
  private final List<String> remote;
  private final List<String> local;
  private final List<String> pods;
  private final List<String> services;

  Family(
      String tool,
      int icmp,
      List<String> remote,
      List<String> local,
      List<String> pods,
      List<String> services) {
    this.tool = tool;
    this.icmp = icmp;
    this.remote = remote;
    this.local = local;
    this.pods = pods;
    this.services = services;
  }

  /** {@code iptables} or {@code ip6tables}. */
  String tool() {
    return tool;
  }

  int icmp() {
    return icmp;
  }

  /** Other machines: two on eth0's link, one on eth1's, one beyond the gateway. */
  List<String> remote() {
    return remote;
  }

  /** The node's own: eth0's, eth1's, lo's. */
  List<String> local() {
    return local;
  }

  /** Behind cali1 and cali2. */
  List<String> pods() {
    return pods;
  }

  /** Addresses that nobody has; the way there is the gateway. */
  List<String> services() {
    return services;
  }

  boolean four() {
    return this == FOUR;
  }
}
