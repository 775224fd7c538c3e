package dev.gumshoe.packets.connection;

/** How far a connection had ended when the packet capture did. */
public enum Ending {
  /** Neither side has said that it is done. */
  OPEN("open"),

  /** The client has sent FIN, the server has not. */
  CLOSED_BY_CLIENT("half-closed by the client"),

  /** The server has sent FIN, the client has not. */
  CLOSED_BY_SERVER("half-closed by the server"),

  /** Both have sent FIN. */
  CLOSED("closed"),

  /** The client has sent RST. */
  RESET_BY_CLIENT("reset by the client"),

  /** The server has sent RST, or someone in its name. */
  RESET_BY_SERVER("reset by the server");

  private final String words;

  Ending(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }
}
