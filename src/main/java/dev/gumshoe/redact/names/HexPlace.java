package dev.gumshoe.redact.names;

import java.util.regex.Pattern;

/**
 * In which order bytes of an address stand in a line of hexadecimal digits. The kernel prints
 * addresses of IPVS in network order (net/netfilter/ipvs/ip_vs_ctl.c, ip_vs_conn.c), and those of
 * sockets and routes as the machine has them in memory (net/ipv4/tcp_ipv4.c, fib_trie.c): with the
 * last byte first on all machines that Kubernetes runs on, but for s390x.
 */
enum HexPlace {
  /** The first byte first. */
  STRAIGHT,
  /** The last byte first. */
  SWAPPED,
  /** It may be no address at all. */
  UNKNOWN;

  private static final Pattern SERVICE =
      Pattern.compile("^\\s*(?:TCP|UDP|SCTP|->)\\s+[0-9A-F]{8}[: ].*");
  private static final Pattern SOCKET =
      Pattern.compile("^\\s*\\d+: [0-9A-F]{8}:[0-9A-F]{4} [0-9A-F]{8}:[0-9A-F]{4} .*");
  private static final Pattern ROUTE =
      Pattern.compile("^\\S+\\t[0-9A-F]{8}\\t[0-9A-F]{8}\\t[0-9A-F]{4}\\t.*");

  static HexPlace of(String text, int from, int to) {
    int begin = text.lastIndexOf('\n', from) + 1;
    int end = text.indexOf('\n', to);
    String line = text.substring(begin, end < 0 ? text.length() : end);
    if (SERVICE.matcher(line).matches()) {
      return STRAIGHT;
    }
    boolean socket = SOCKET.matcher(line).matches() && to < text.length() && text.charAt(to) == ':';
    boolean route = ROUTE.matcher(line).matches() && from - begin < 40;
    return socket || route ? SWAPPED : UNKNOWN;
  }
}
