package dev.gumshoe.kernel;

import java.util.Set;

/**
 * Where a rule stands.
 *
 * @param hooks from which its chain is reached
 * @param protocol of the rule: {@code tcp}, {@code udp}, {@code icmp}, another, or empty
 */
record Spot(Family family, String table, Set<String> hooks, String protocol) {
  /** Whether it is reached from these hooks only. */
  boolean only(String... these) {
    return Set.of(these).containsAll(hooks);
  }

  boolean ports() {
    return protocol.equals("tcp") || protocol.equals("udp");
  }

  Spot with(String itsProtocol) {
    return new Spot(family, table, hooks, itsProtocol);
  }
}
