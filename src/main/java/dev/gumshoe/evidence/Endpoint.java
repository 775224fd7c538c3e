package dev.gumshoe.evidence;

/**
 * An address with a port.
 *
 * @param ip in canonical text form (RFC 5952 for IPv6); empty where there is none
 * @param port 0 where the protocol has none
 */
public record Endpoint(String ip, int port) {
  /** No address. */
  public static final Endpoint NONE = new Endpoint("", 0);
}
