package dev.gumshoe.parse.nft.build;

import java.util.Map;
import java.util.OptionalLong;

/** The names that nft has for priorities of chains (nft(8), "Standard priority names"). */
public final class Priorities {
  private static final Map<String, Integer> COMMON =
      Map.of(
          "raw", -300, "mangle", -150, "dstnat", -100, "filter", 0, "security", 50, "srcnat", 100);
  private static final Map<String, Integer> BRIDGE =
      Map.of("dstnat", -300, "filter", -200, "out", 100, "srcnat", 300);

  private Priorities() {}

  /** The number of a name in a family of tables; empty when it has no such name. */
  public static OptionalLong of(String family, String name) {
    Integer found = (family.equals("bridge") ? BRIDGE : COMMON).get(name);
    return found == null ? OptionalLong.empty() : OptionalLong.of(found);
  }
}
