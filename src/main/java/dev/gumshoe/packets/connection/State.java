package dev.gumshoe.packets.connection;

/** What has been seen of a connection, as bits. */
final class State {
  static final int SYN = 1;
  static final int ANSWER = 1 << 1;
  static final int ESTABLISHED = 1 << 2;
  static final int CLIENT_FIN = 1 << 3;
  static final int SERVER_FIN = 1 << 4;
  static final int CLIENT_RST = 1 << 5;
  static final int SERVER_RST = 1 << 6;
  static final int REFUSED = 1 << 7;
  static final int ICMP = 1 << 8;
  static final int MIDSTREAM = 1 << 9;
  static final int SIMULTANEOUS = 1 << 10;
  static final int NAME_LOOKED_FOR = 1 << 11;
  static final int REUSED = 1 << 12;

  /** Another connection has taken its addresses and ports. */
  static final int RETIRED = 1 << 13;

  /** In a simultaneous opening, whose SYN the client has acknowledged. */
  static final int CLIENT_ANSWER = 1 << 14;

  private static final int FINS = CLIENT_FIN | SERVER_FIN;

  private State() {}

  /** Whether a SYN with another sequence number must be of a new connection. */
  static boolean over(int state) {
    return (state & (CLIENT_RST | SERVER_RST | REFUSED | ICMP)) != 0 || (state & FINS) == FINS;
  }

  static boolean closed(int state) {
    return (state & FINS) == FINS;
  }

  /** What became of it. */
  static Fate fate(int state) {
    boolean reset = (state & (CLIENT_RST | SERVER_RST)) != 0;
    if ((state & MIDSTREAM) != 0) {
      return Fate.MIDSTREAM;
    }
    if ((state & ESTABLISHED) != 0) {
      return reset ? Fate.RESET : Fate.ESTABLISHED;
    }
    if ((state & ANSWER) != 0) {
      return reset ? Fate.ABORTED : Fate.HALF_OPEN;
    }
    if ((state & REFUSED) != 0) {
      return Fate.REFUSED;
    }
    return (state & ICMP) != 0 ? Fate.REFUSED_BY_ICMP : Fate.UNANSWERED;
  }

  /** How far it has ended. */
  static Ending ending(int state) {
    if ((state & CLIENT_RST) != 0) {
      return Ending.RESET_BY_CLIENT;
    }
    if ((state & (SERVER_RST | REFUSED)) != 0) {
      return Ending.RESET_BY_SERVER;
    }
    return switch (state & FINS) {
      case FINS -> Ending.CLOSED;
      case CLIENT_FIN -> Ending.CLOSED_BY_CLIENT;
      case SERVER_FIN -> Ending.CLOSED_BY_SERVER;
      default -> Ending.OPEN;
    };
  }
}
