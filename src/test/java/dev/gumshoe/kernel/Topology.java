package dev.gumshoe.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The node of the test, as commands and as facts. */
final class Topology {
  private static final String OTHER_MAC = "02:00:00:00:00:fe";

  private Topology() {}

  /** The node's own Ethernet address of an interface. */
  static String mac(String device) {
    return "02:00:00:00:00:0" + (Node.WIRES.indexOf(device) + 1);
  }

  /** Below {@code /proc/sys/net}; set before addresses are. */
  static List<String> settings() {
    var all = new ArrayList<String>();
    for (String device : List.of("all", "default", "eth0", "eth1", "cali1", "cali2")) {
      all.add("ipv4/conf/" + device + "/rp_filter=0");
      all.add("ipv4/conf/" + device + "/send_redirects=0");
      all.add("ipv4/conf/" + device + "/forwarding=1");
      all.add("ipv6/conf/" + device + "/forwarding=1");
      all.add("ipv6/conf/" + device + "/accept_dad=0");
      all.add("ipv6/conf/" + device + "/accept_ra=0");
    }
    // What the test sends has the flags of a connection, but not its sequence numbers.
    all.add("netfilter/nf_conntrack_tcp_be_liberal=1");
    all.add("ipv4/icmp_ratelimit=0");
    all.add("ipv6/icmp/ratelimit=0");
    return all;
  }

  /** For {@code ip -batch}. */
  static String addresses() {
    var out = new StringBuilder("link set lo up\n");
    for (String device : Node.WIRES) {
      out.append("link set %s address %s up\n".formatted(device, mac(device)));
    }
    out.append(
        """
        address add 10.0.0.1/24 brd 10.0.0.255 dev eth0
        address add 10.0.1.1/24 brd 10.0.1.255 dev eth1
        address add 172.16.9.9/32 dev lo
        address add fd00::1/64 dev eth0 nodad
        address add fd00:1::1/64 dev eth1 nodad
        address add fd00:9::9/128 dev lo nodad
        route add default via 10.0.0.254 dev eth0
        route add 10.244.0.10/32 dev cali1
        route add 10.244.0.11/32 dev cali2
        route add default via fd00::fe dev eth0
        route add fd00:244::10/128 dev cali1
        route add fd00:244::11/128 dev cali2
        """);
    for (String there :
        List.of(
            "10.0.0.50 eth0",
            "10.0.0.51 eth0",
            "10.0.0.254 eth0",
            "10.0.1.60 eth1",
            "10.244.0.10 cali1",
            "10.244.0.11 cali2",
            "fd00::50 eth0",
            "fd00::51 eth0",
            "fd00::fe eth0",
            "fd00:1::60 eth1",
            "fd00:244::10 cali1",
            "fd00:244::11 cali2")) {
      String[] words = there.split(" ", 2);
      out.append(
          "neigh replace %s lladdr %s dev %s nud permanent\n"
              .formatted(words[0], OTHER_MAC, words[1]));
    }
    return out.toString();
  }

  /** For {@code ipset restore}. */
  static String sets() {
    return """
        create hosts4 hash:ip family inet
        add hosts4 10.0.0.50
        add hosts4 10.244.0.10
        add hosts4 10.0.0.1
        create nets4 hash:net family inet
        add nets4 10.0.0.0/16
        add nets4 10.0.1.0/24 nomatch
        add nets4 10.244.0.0/24
        create ports4 hash:ip,port family inet
        add ports4 10.244.0.10,tcp:80
        add ports4 10.96.0.1,udp:53
        add ports4 10.0.0.1,tcp:443
        create loop4 hash:ip,port,ip family inet
        add loop4 10.244.0.10,tcp:80,10.0.0.50
        add loop4 10.96.0.1,udp:53,10.0.0.51
        create netport4 hash:net,port family inet
        add netport4 10.244.0.0/24,tcp:80-443
        add netport4 10.0.0.0/24,udp:53
        create numbers bitmap:port range 0-65535
        add numbers 80
        add numbers 53
        create hosts6 hash:ip family inet6
        add hosts6 fd00::50
        add hosts6 fd00:244::10
        create nets6 hash:net family inet6
        add nets6 fd00::/64
        add nets6 fd00:244::/32
        create ports6 hash:ip,port family inet6
        add ports6 fd00:244::10,tcp:80
        add ports6 fd00:96::1,udp:53
        """;
  }

  /** As {@code sockaddr_in} or {@code sockaddr_in6}, with no port. */
  static byte[] socketAddress(String address) {
    byte[] bytes = Frames.address(address);
    ByteBuffer out =
        ByteBuffer.allocate(bytes.length == 4 ? 16 : 28).order(ByteOrder.nativeOrder());
    out.putShort((short) (bytes.length == 4 ? Libc.AF_INET : Libc.AF_INET6));
    out.put(bytes.length == 4 ? 4 : 8, bytes);
    return out.array();
  }
}
