package dev.gumshoe.parse.ipvs;

import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.IpText;
import java.util.Optional;

/**
 * Addresses as {@code /proc/net/ip_vs} and {@code /proc/net/ip_vs_conn} print them: IPv4 and ports
 * in hexadecimal digits, most significant first; IPv6 in eight whole groups (ip_vs_ctl.c,
 * ip_vs_conn.c of the kernel).
 */
final class HexEndpoint {
  private HexEndpoint() {}

  /** Reads {@code 0A600001:01BB} or {@code [fd00:…]:01BB}. */
  static Optional<Endpoint> read(String text) {
    int at = text.lastIndexOf(':');
    return at < 0 ? Optional.empty() : read(text.substring(0, at), text.substring(at + 1));
  }

  /** Reads an address and a port that stand in two columns. */
  static Optional<Endpoint> read(String address, String port) {
    if (!port.matches("[0-9A-Fa-f]{4}")) {
      return Optional.empty();
    }
    String bare = address.replaceAll("^\\[|]$", "");
    Optional<String> ip = bare.indexOf(':') >= 0 ? IpText.canonical(bare) : IpText.fromHex(bare);
    return ip.map(found -> new Endpoint(found, Integer.parseInt(port, 16)));
  }
}
