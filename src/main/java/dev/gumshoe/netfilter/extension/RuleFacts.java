package dev.gumshoe.netfilter.extension;

/**
 * What an extension asks of the rule that it stands in.
 *
 * @param protocol of {@code -p}; empty where the rule names none
 * @param protocolNegated whether {@code !} stands before it
 * @param table the table that the rule stands in; empty where the output does not name it
 * @param chain the chain that the rule stands in
 */
public record RuleFacts(String protocol, boolean protocolNegated, String table, String chain) {
  /** Whether the rule is for one of these protocols alone. */
  boolean only(String... protocols) {
    for (String each : protocols) {
      if (each.equals(protocol)) {
        return !protocolNegated;
      }
    }
    return false;
  }
}
