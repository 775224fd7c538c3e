package dev.gumshoe.netfilter.compare;

import java.util.regex.Pattern;

/**
 * Names of chains that programs make from a hash, so that another name says nothing.
 *
 * <p>kube-proxy: a prefix and 16 characters of base 32 (proxier.go, {@code portProtoHash}). Calico:
 * {@code cali-} and a prefix, then a hash or the name of an interface. CNI's portmap plugin: {@code
 * CNI-} and hexadecimal digits. Docker: the identifier of a network.
 */
final class HashNames {
  private static final Pattern MADE =
      Pattern.compile(
          "(?:KUBE|DOCKER)-(?:[A-Z-]{2,12}-)?[A-Z2-7]{16}"
              + "|cali[a-z]*-[A-Za-z]{2,4}-[A-Za-z0-9_-]{4,}"
              + "|CNI-(?:[A-Z]{2}-)?[0-9a-f]{12,24}"
              + "|DOCKER-(?:[A-Z]+-)*[0-9a-f]{8,}");

  private HashNames() {}

  static boolean matches(String name) {
    return MADE.matcher(name).matches();
  }
}
