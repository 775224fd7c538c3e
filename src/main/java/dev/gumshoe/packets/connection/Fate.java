package dev.gumshoe.packets.connection;

/** What became of a TCP connection, as far as the packets show. */
public enum Fate {
  /** The handshake was completed, and no RST came. */
  ESTABLISHED("established", "established"),

  /** The SYN was answered by RST. */
  REFUSED("refused", "refused"),

  /** The SYN was answered by nothing. */
  UNANSWERED("unanswered", "no answer"),

  /** The handshake was completed, and then an RST ended it. */
  RESET("reset", "reset"),

  /** The SYN was answered by an ICMP error. */
  REFUSED_BY_ICMP("refusedByIcmp", "refused by ICMP"),

  /** The SYN was answered by SYN and ACK, and the handshake went no further. */
  HALF_OPEN("halfOpen", "answered, not completed"),

  /**
   * The SYN was answered by SYN and ACK, and then an RST came before the handshake was complete.
   */
  ABORTED("aborted", "aborted in the handshake"),

  /** Its beginning was not captured. */
  MIDSTREAM("midstream", "began before the capture");

  private final String key;
  private final String words;

  Fate(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /** For machines. */
  public String key() {
    return key;
  }

  /** For people. */
  public String words() {
    return words;
  }
}
