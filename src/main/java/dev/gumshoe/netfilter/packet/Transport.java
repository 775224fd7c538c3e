package dev.gumshoe.netfilter.packet;

/** What a packet says above IP, as far as rules can ask for it. */
public sealed interface Transport {
  /**
   * TCP, UDP, UDP-Lite, SCTP or DCCP.
   *
   * @param flags of TCP, as in its header: FIN 1, SYN 2, RST 4, PSH 8, ACK 16, URG 32; all 0 for
   *     the other protocols
   */
  record Ports(Value<Integer> source, Value<Integer> destination, Bits flags)
      implements Transport {}

  /** ICMP or ICMPv6. */
  record Icmp(Value<Integer> type, Value<Integer> code) implements Transport {}

  /** A protocol with neither, or a fragment other than the first. */
  record Bare() implements Transport {}
}
