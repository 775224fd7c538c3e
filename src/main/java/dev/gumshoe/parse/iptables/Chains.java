package dev.gumshoe.parse.iptables;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The chains that the rules of a table can name.
 *
 * @param table the table's name; empty where the output does not tell
 * @param declared all chains that a line of the table declares, and those of the kernel
 * @param builtIn those of the kernel
 * @param all whether that is all of them; {@code iptables -S CHAIN} does not list the others
 */
record Chains(String table, Set<String> declared, List<String> builtIn, boolean all) {
  private static final Map<String, List<String>> BUILT_IN =
      Map.of(
          "filter", List.of("INPUT", "FORWARD", "OUTPUT"),
          "nat", List.of("PREROUTING", "INPUT", "OUTPUT", "POSTROUTING"),
          "mangle", List.of("PREROUTING", "INPUT", "FORWARD", "OUTPUT", "POSTROUTING"),
          "raw", List.of("PREROUTING", "OUTPUT"),
          "security", List.of("INPUT", "FORWARD", "OUTPUT"));

  /** The chains of the kernel in a table; empty where there is no such table. */
  static List<String> builtIn(String table) {
    return BUILT_IN.getOrDefault(table, List.of());
  }

  /** Whether the kernel has a table of this name. */
  static boolean isTable(String table) {
    return BUILT_IN.containsKey(table);
  }

  boolean isBuiltIn(String chain) {
    return builtIn.contains(chain);
  }

  boolean declares(String chain) {
    return declared.contains(chain);
  }
}
