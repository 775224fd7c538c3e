package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Bits;
import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Protocols;
import dev.gumshoe.netfilter.packet.Transport.Ports;

/** What a rejected packet is answered with (ipt_REJECT.c, nf_reject_ipv4.c, nf_reject_ipv6.c). */
final class Rejections {
  private static final int RST = 4;

  private Rejections() {}

  static Fate of(String with, Packet packet) {
    String answer = with.isEmpty() ? usual(packet) : with;
    boolean silent =
        packet.details().laterFragment() || reset(packet) && answer.equals("tcp-reset");
    return silent ? new Fate.Dropped() : new Fate.Rejected(answer);
  }

  private static String usual(Packet packet) {
    return packet.family() == Family.IPV4 ? "icmp-port-unreachable" : "icmp6-port-unreachable";
  }

  /** A reset is not answered with a reset. */
  private static boolean reset(Packet packet) {
    return packet.protocol() == Protocols.TCP
        && packet.transport() instanceof Ports(_, _, Bits flags)
        && (flags.value() & RST) != 0;
  }
}
