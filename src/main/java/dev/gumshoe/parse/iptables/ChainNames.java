package dev.gumshoe.parse.iptables;

import dev.gumshoe.netfilter.extension.RefusedException;
import java.util.Set;

/** Names that an operator's chain can have. */
final class ChainNames {
  private static final int MOST = 28;
  private static final Set<String> VERDICTS = Set.of("ACCEPT", "DROP", "QUEUE", "RETURN");

  private ChainNames() {}

  /**
   * Checks a name.
   *
   * @throws RefusedException where no backend takes it
   */
  static void check(String name) {
    if (name.length() > MOST) {
      throw new RefusedException("a chain's name has " + MOST + " characters at most: " + name);
    }
    if (VERDICTS.contains(name)) {
      throw new RefusedException("a chain cannot be called " + name + ", as a target is");
    }
  }
}
