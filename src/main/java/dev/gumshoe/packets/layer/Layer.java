package dev.gumshoe.packets.layer;

import dev.gumshoe.packets.checksum.Checksum;

/** One header of a packet, or what stands where a header should be. */
public sealed interface Layer
    permits Ethernet,
        Vlan,
        Cooked,
        Loopback,
        Arp,
        Ipv4,
        Ipv6,
        Ipv6Extension,
        Ipv6Fragment,
        Reassembled,
        AuthenticationHeader,
        Esp,
        Tcp,
        Udp,
        Ports,
        Icmp,
        Vxlan,
        Geneve,
        Gre,
        WireGuard,
        Dns,
        TlsHello,
        Http,
        Payload,
        Cut,
        Malformed {
  /** The bytes that it takes in the packet, without what it carries. */
  Span span();

  /** What its checksum says; {@link Checksum#ABSENT} of headers that have none. */
  default Checksum checksum() {
    return Checksum.ABSENT;
  }
}
