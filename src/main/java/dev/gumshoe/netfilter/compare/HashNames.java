package dev.gumshoe.netfilter.compare;

/**
 * Names of chains that programs make from a hash, so that another name says nothing.
 *
 * <p>kube-proxy: a prefix and 16 characters of base 32 (proxier.go, {@code portProtoHash}). Calico:
 * {@code cali-} and a prefix, then a hash or the name of an interface. CNI's portmap plugin: {@code
 * CNI-} and hexadecimal digits. Docker: the identifier of a network.
 */
final class HashNames {
  private static final int KUBE_HASH = 16;
  private static final int SHORTEST_HEX = 8;

  private HashNames() {}

  static boolean matches(String name) {
    if (name.startsWith("KUBE-")) {
      return endsInBase32(name);
    }
    if (name.startsWith("cali")) {
      return ofCalico(name);
    }
    if (name.startsWith("DOCKER-")) {
      return endsInBase32(name) || endsInHex(name);
    }
    return name.startsWith("CNI-") && endsInHex(name);
  }

  private static boolean endsInBase32(String name) {
    int from = name.length() - KUBE_HASH;
    if (from < 1 || name.charAt(from - 1) != '-') {
      return false;
    }
    for (int at = from; at < name.length(); at++) {
      char c = name.charAt(at);
      if (!(c >= 'A' && c <= 'Z') && !(c >= '2' && c <= '7')) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsInHex(String name) {
    int from = name.lastIndexOf('-') + 1;
    if (name.length() - from < SHORTEST_HEX) {
      return false;
    }
    for (int at = from; at < name.length(); at++) {
      char c = name.charAt(at);
      if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }

  /** {@code cali-fw-cali0c11e270001}, {@code cali-pri-_be44…}: a short word between two dashes. */
  private static boolean ofCalico(String name) {
    int first = name.indexOf('-');
    int second = name.indexOf('-', first + 1);
    int word = second - first - 1;
    return first > 0 && second > 0 && word >= 2 && word <= 4 && name.length() - second > 4;
  }
}
