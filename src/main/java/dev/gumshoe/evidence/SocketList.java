package dev.gumshoe.evidence;

import java.util.List;

/**
 * TCP and UDP sockets in every state ({@code ss -tanp}, {@code ss -ulnp}, {@code netstat -anp}).
 *
 * @param sockets in the order printed
 */
public record SocketList(List<Socket> sockets) implements Evidence {
  public SocketList {
    sockets = List.copyOf(sockets);
  }

  /**
   * A socket.
   *
   * @param protocol {@code tcp} or {@code udp}; empty where neither output nor command tells
   * @param state in ss's words: {@code LISTEN}, {@code ESTAB}, {@code SYN-SENT}, {@code UNCONN}
   * @param localAddress canonical; {@code *} for every address
   * @param peerAddress canonical; {@code *} where there is no peer
   * @param peerPort 0 where there is no peer
   * @param receiveQueue bytes; for a TCP listener connections that wait to be accepted
   * @param sendQueue bytes; for a TCP listener how many may wait (ss)
   * @param holders processes that hold it; none without the right to see them
   */
  public record Socket(
      String protocol,
      String state,
      String localAddress,
      int localPort,
      String peerAddress,
      int peerPort,
      long receiveQueue,
      long sendQueue,
      List<SocketHolder> holders,
      int line) {
    public Socket {
      holders = List.copyOf(holders);
    }
  }

  /** A process; netstat cuts its name short. */
  public record SocketHolder(String name, long pid) {}
}
