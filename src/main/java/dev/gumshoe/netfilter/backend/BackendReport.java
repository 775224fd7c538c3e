package dev.gumshoe.netfilter.backend;

import java.util.List;

/**
 * Which backends hold rules of one family.
 *
 * @param family {@code ipv4} or {@code ipv6}
 * @param tools found, in the order in which they were read
 * @param sentences for the operator, the most important first
 */
public record BackendReport(
    String family, Holding legacy, Holding nfTables, List<ToolView> tools, List<String> sentences) {
  public BackendReport {
    tools = List.copyOf(tools);
    sentences = List.copyOf(sentences);
  }

  /** Whether it is known that at most one backend holds rules. */
  public boolean settled() {
    return legacy instanceof Holding.None && !(nfTables instanceof Holding.NotKnown)
        || nfTables instanceof Holding.None && !(legacy instanceof Holding.NotKnown);
  }

  /** Whether both hold rules. */
  public boolean both() {
    return legacy instanceof Holding.Rules && nfTables instanceof Holding.Rules;
  }

  /** What this backend holds. */
  public Holding of(Backend backend) {
    return switch (backend) {
      case LEGACY -> legacy;
      case NF_TABLES -> nfTables;
    };
  }
}
