package dev.gumshoe.evidence;

import java.util.List;

/**
 * Connections that the kernel tracks ({@code conntrack -L}, conntrack(8)).
 *
 * @param entries in the order printed
 */
public record ConntrackEntries(List<ConntrackEntry> entries) implements Evidence {
  public ConntrackEntries {
    entries = List.copyOf(entries);
  }

  /**
   * A connection.
   *
   * @param protocol {@code tcp}, {@code udp}, {@code icmp}; {@code unknown} for others
   * @param timeout seconds until it is forgotten; 0 where none is printed
   * @param state {@code ESTABLISHED}, {@code SYN_SENT}; empty for protocols without states
   * @param original as the first packet went
   * @param reply as answers are expected; it shows what translation was made
   * @param unreplied whether no answer has been seen
   * @param assured whether it is kept when the table is full
   */
  public record ConntrackEntry(
      String protocol,
      long timeout,
      String state,
      ConntrackTuple original,
      ConntrackTuple reply,
      boolean unreplied,
      boolean assured,
      long mark,
      long zone,
      int line) {}

  /**
   * One direction.
   *
   * @param source canonical
   * @param destination canonical
   * @param sourcePort 0 for protocols without ports
   * @param destinationPort 0 for protocols without ports
   * @param packets 0 where packets are not counted
   * @param bytes 0 where they are not counted
   */
  public record ConntrackTuple(
      String source,
      String destination,
      int sourcePort,
      int destinationPort,
      long packets,
      long bytes) {}
}
