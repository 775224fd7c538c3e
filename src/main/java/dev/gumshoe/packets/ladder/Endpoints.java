package dev.gumshoe.packets.ladder;

import dev.gumshoe.evidence.Endpoint;

/** Addresses with ports, as people write them. */
public final class Endpoints {
  private Endpoints() {}

  /** {@code 10.96.0.1:443}, {@code [fd00::1]:443}, {@code fd00::1}; {@code ?} for none. */
  public static String text(Endpoint endpoint) {
    if (endpoint.ip().isEmpty()) {
      return "?";
    }
    String ip = Clean.line(endpoint.ip());
    return endpoint.port() == 0
        ? ip
        : (ip.indexOf(':') >= 0 ? "[" + ip + "]" : ip) + ":" + endpoint.port();
  }
}
