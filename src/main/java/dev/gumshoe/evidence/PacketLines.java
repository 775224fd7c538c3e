package dev.gumshoe.evidence;

import java.util.List;

/**
 * Packets as {@code tcpdump -nn} prints them.
 *
 * @param packets in the order printed
 * @param captured how many tcpdump says it captured; the number printed where it does not say
 * @param droppedByKernel how many tcpdump says it missed; 0 where it does not say
 */
public record PacketLines(List<PacketLine> packets, long captured, long droppedByKernel)
    implements Evidence {
  public PacketLines {
    packets = List.copyOf(packets);
  }

  /**
   * One packet.
   *
   * @param time as printed; empty under {@code -t}
   * @param device where {@code -i any} of a newer tcpdump prints it; else empty
   * @param direction {@code In}, {@code Out}, or empty where not printed
   * @param protocol {@code tcp}, {@code udp}, {@code icmp} (of IPv6 too), {@code arp} or {@code
   *     other}
   * @param flags tcpdump's letters: {@code S}, {@code S.}, {@code .}, {@code F.}, {@code R.}
   * @param text the line as printed
   */
  public record PacketLine(
      String time,
      String device,
      String direction,
      String protocol,
      Endpoint source,
      Endpoint destination,
      String flags,
      boolean syn,
      boolean ack,
      boolean reset,
      String text,
      int line) {}
}
