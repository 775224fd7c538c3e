package dev.gumshoe.remote.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines of {@code ip -o link}, with {@code -d} and without. */
final class LinkTest {
  private static Link link(
      int index, String name, OptionalInt peer, String on, boolean up, String kind) {
    Optional<String> bound = on.isEmpty() ? Optional.empty() : Optional.of(on);
    return new Link(index, name, peer, bound, up, kind);
  }

  static Stream<Arguments> lines() {
    OptionalInt none = OptionalInt.empty();
    return Stream.of(
        Arguments.of(
            "2: eth0@if7: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1450 qdisc noqueue state UP mode"
                + " DEFAULT group default \\    link/ether 0a:58:0a:f4:00:05 brd ff:ff:ff:ff:ff:ff"
                + " link-netnsid 0 promiscuity 0 minmtu 68 maxmtu 65535 \\    veth addrgenmode"
                + " eui64 numtxqueues 1",
            link(2, "eth0", OptionalInt.of(7), "", true, "veth")),
        Arguments.of(
            "7: cali12@if2: <BROADCAST,UP> mtu 1450 master br0 \\    link/ether ee:ee:ee:ee:ee:ee"
                + " brd ff:ff:ff:ff:ff:ff link-netnsid 1\\    veth \\    bridge_slave state"
                + " forwarding",
            link(7, "cali12", OptionalInt.of(2), "", true, "veth")),
        Arguments.of(
            "5: tunl0@NONE: <NOARP,UP,LOWER_UP> mtu 1480 \\    link/ipip 0.0.0.0 brd 0.0.0.0"
                + " promiscuity 0 \\    ipip any remote any local any ttl inherit",
            link(5, "tunl0", none, "", true, "ipip")),
        Arguments.of(
            "6: flannel.1: <BROADCAST> mtu 1450 \\    link/ether aa:bb brd ff:ff promiscuity 0 \\  "
                + "  vxlan id 1 local 10.0.0.1 dev eth0",
            link(6, "flannel.1", none, "", false, "vxlan")),
        Arguments.of(
            "8: eth0.5@eth0: <BROADCAST,UP> mtu 1500 \\    link/ether aa:bb brd ff:ff\\    vlan"
                + " protocol 802.1Q id 5",
            link(8, "eth0.5", none, "eth0", true, "vlan")),
        // BusyBox: no kinds
        Arguments.of(
            "2: eth0@if9: <BROADCAST,UP> mtu 1500 qdisc noqueue \\    link/ether aa:bb brd ff:ff",
            link(2, "eth0", OptionalInt.of(9), "", true, "")),
        Arguments.of(
            "9: wg0: <POINTOPOINT,NOARP,UP> mtu 1420 \\    link/none promiscuity 0 \\    wireguard"
                + " addrgenmode none",
            link(9, "wg0", none, "", true, "wireguard")));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aLineIsADevice(String line, Link link) {
    assertThat(Link.read(line)).containsExactly(link);
  }

  @Test
  void whatIsNoDeviceIsLeftOut() {
    assertThat(Link.read("Device \"x\" does not exist.\n\n1 lo\n99999999999: x: <UP> y\n"))
        .isEmpty();
  }
}
