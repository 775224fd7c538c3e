package dev.gumshoe.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A node in a network namespace: interfaces whose wires are the test's, addresses, routes, sets,
 * and a watch over what comes in, goes out and is answered. All of it is used in the namespace's
 * thread.
 *
 * <p>What the node answers (resets, ICMP, echoes; neighbour discovery is none) is seen and dropped
 * before any rule counts it: the counters are those of the packet sent. A rule of the watch asks
 * for the state of connections: the kernel tracks none, and asks no nat table, where no rule needs
 * it. The packets sent are told from answers by their number of hops.
 */
final class Node implements AutoCloseable {
  static final List<String> WIRES = List.of("eth0", "eth1", "cali1", "cali2");

  /** How many hops a packet that the node itself sends has left. */
  static final int HOPS = 77;

  /** Whose packet marks the end of what a packet before it brings about (RFC 2544's network). */
  private static final String END = "198.18.0.1";

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int IPPROTO_RAW = 255;
  private static final int PROXY_PORT = 15006;
  private static final int SO_MARK = 36;
  private static final int IPPROTO_IPV6 = 41;
  private static final int IPV6_HDRINCL = 36;
  private static final String CHAINS =
      """
      table inet watch {
        chain answers {
          type filter hook output priority -500;
          ip ttl != %1$d log prefix "answer" group %2$d drop
          icmpv6 type >= 130 drop
          ip6 hoplimit != %1$d log prefix "answer" group %2$d drop
        }
        chain ends {
          type filter hook prerouting priority -450;
          ip saddr %3$s log prefix "end" group %2$d drop
        }
        chain tracked { type filter hook prerouting priority 0; ct state new; }
        chain delivered { type filter hook input priority 1000; log prefix "in" group %2$d; }
        chain leaving { type filter hook postrouting priority 1000; log prefix "out" group %2$d; }
      }
      """
          .formatted(HOPS, Watch.GROUP, END);

  private final Libc libc;
  private final Map<String, Tap> wires = new LinkedHashMap<>();
  private final List<Integer> proxies;
  private final Watch watch;

  /** Makes the node in the namespace of the calling thread. */
  Node(Libc libc) throws IOException, InterruptedException {
    this.libc = libc;
    WIRES.forEach(name -> wires.put(name, new Tap(libc, name)));
    settings();
    Tool.well(Topology.addresses(), "ip", "-batch", "-");
    Tool.well(Topology.sets(), "ipset", "restore");
    this.proxies =
        List.of(proxy(Libc.AF_INET, "0.0.0.0", 0, 19), proxy(Libc.AF_INET6, "::", 41, 75));
    this.watch = new Watch(libc);
    Tool.well(CHAINS, "nft", "-f", "-");
    watch.sightings();
  }

  /** A transparent socket of UDP at the port that TPROXY rules name (ip(7), ipv6(7)). */
  private int proxy(int family, String any, int level, int transparent) {
    int fd = libc.socket(family, 2 | 0x800, 0);
    libc.option(fd, level, transparent, 1);
    if (family == Libc.AF_INET6) {
      libc.option(fd, level, 26, 1);
    }
    byte[] address = Topology.socketAddress(any);
    address[2] = (byte) (PROXY_PORT >> 8);
    address[3] = (byte) PROXY_PORT;
    libc.bind(fd, address);
    return fd;
  }

  private static void settings() throws IOException {
    for (String setting : Topology.settings()) {
      String[] words = setting.split("=", 2);
      Files.writeString(Path.of("/proc/sys/net/" + words[0]), words[1]);
    }
  }

  /** Forgets connections, and what was seen and sent up to now. */
  void forget() {
    watch.flushConnections();
    look();
  }

  /** What was seen since this was last asked; empties the wires. */
  List<Sighting> look() {
    wires.values().forEach(Tap::sent);
    return watch.sightings();
  }

  /**
   * Sends a packet; gives what the watch saw because of it. The kernel may put work off, but takes
   * what came to one processor in order: when it has seen the packet sent after this one, it has
   * done with this one.
   */
  List<Sighting> send(Shot shot) {
    look();
    libc.stay();
    try {
      if (shot.local()) {
        sendFromHere(shot);
      } else {
        receive(shot);
      }
      receive(Shot.udp("eth0", "02:00:00:00:00:fe", END, "198.18.0.2"));
    } finally {
      libc.roam();
    }
    return upToTheEnd();
  }

  private void receive(Shot shot) {
    Objects.requireNonNull(wires.get(shot.device()))
        .receive(Frames.ethernet(shot, Topology.mac(shot.device())));
  }

  private List<Sighting> upToTheEnd() {
    var seen = new ArrayList<Sighting>();
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (seen.stream().noneMatch(one -> one.place().equals("end"))) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("the kernel does not get to a packet: " + seen);
      }
      Thread.onSpinWait();
      seen.addAll(look());
    }
    seen.removeIf(one -> one.place().equals("end"));
    return seen;
  }

  private void sendFromHere(Shot shot) {
    libc.owner(shot.uid(), shot.uid());
    int family = shot.four() ? Libc.AF_INET : Libc.AF_INET6;
    int fd = libc.socket(family, Libc.SOCK_RAW, IPPROTO_RAW);
    libc.owner(0, 0);
    try {
      libc.option(fd, 1, SO_MARK, shot.mark());
      if (!shot.four()) {
        libc.option(fd, IPPROTO_IPV6, IPV6_HDRINCL, 1);
      }
      // A packet that a rule drops is refused with EPERM, which the counters tell as well.
      libc.send(fd, Frames.packet(shot), Topology.socketAddress(shot.destination()));
    } finally {
      libc.close(fd);
    }
  }

  /** The kernel's numbers of the interfaces. */
  Map<Integer, String> interfaces() throws IOException, InterruptedException {
    var names = new LinkedHashMap<Integer, String>();
    for (String line : new ArrayList<>(Tool.well("", "ip", "-o", "link").lines().toList())) {
      String[] words = line.split(": ", 3);
      names.put(Integer.valueOf(words[0]), words[1].split("@", 2)[0]);
    }
    return names;
  }

  @Override
  public void close() {
    watch.close();
    proxies.forEach(libc::close);
    wires.values().forEach(Tap::close);
  }
}
