package dev.gumshoe.evidence;

import java.util.List;

/**
 * Rules as {@code iptables-save} and {@code iptables -S} print them, in the form in which {@code
 * iptables-save} prints: what was read from a file that someone wrote by hand (other option names,
 * names of ports, addresses without a length) is brought into it.
 *
 * @param generator the tool that the first comment names; empty where there is no comment
 * @param version its version: {@code 1.8.9}
 * @param family {@code ipv4} or {@code ipv6}; empty where the output does not tell
 * @param backend {@code legacy}, {@code nf_tables}, or empty where the output does not tell
 * @param otherBackendHasTables whether the tool warned that the other rule set of the kernel has
 *     tables too
 * @param hiddenTables tables that the nf_tables tool names and cannot show, because rules in them
 *     were not made by it
 */
public record RuleSet(
    String generator,
    String version,
    String family,
    String backend,
    boolean otherBackendHasTables,
    List<String> hiddenTables,
    List<Table> tables)
    implements Evidence {
  public RuleSet {
    hiddenTables = List.copyOf(hiddenTables);
    tables = List.copyOf(tables);
  }

  /** A table; {@code iptables -S} does not name it, and reads as {@code filter}. */
  public record Table(String name, int line, List<Chain> chains, List<Rule> rules) {
    public Table {
      chains = List.copyOf(chains);
      rules = List.copyOf(rules);
    }
  }

  /**
   * A chain.
   *
   * @param policy empty for the operator's own chains, which have none
   */
  public record Chain(String name, String policy, long packets, long bytes, int line) {}

  /**
   * A rule. What the rule does not say is the empty string.
   *
   * @param target the chain or extension that it jumps or goes to
   * @param goesTo whether by {@code -g}, from which no return comes back here
   * @param source address with prefix length, as printed
   * @param comment texts of all {@code comment} matches, joined by a space
   * @param destinationPort of {@code --dport} or {@code --dports}, as printed
   * @param sourcePort of {@code --sport} or {@code --sports}, as printed
   * @param unknown names of matches and of a target that Gumshoe does not know; they are kept whole
   * @param text the rule as printed, without counters
   */
  public record Rule(
      String chain,
      String target,
      boolean goesTo,
      String source,
      boolean sourceNegated,
      String destination,
      boolean destinationNegated,
      String protocol,
      boolean protocolNegated,
      String inInterface,
      boolean inInterfaceNegated,
      String outInterface,
      boolean outInterfaceNegated,
      List<Match> matches,
      List<Option> targetOptions,
      String comment,
      String destinationPort,
      String sourcePort,
      List<String> unknown,
      long packets,
      long bytes,
      String text,
      int line) {
    public Rule {
      matches = List.copyOf(matches);
      targetOptions = List.copyOf(targetOptions);
      unknown = List.copyOf(unknown);
    }

    /** The same rule in a chain of another name, jumping to one of another name. */
    public Rule renamed(String otherChain, String otherTarget) {
      return with(otherChain, otherTarget, packets, bytes, text, line);
    }

    /** The same rule with these counters, on this line. */
    public Rule counted(long itsPackets, long itsBytes, int itsLine) {
      return packets == itsPackets && bytes == itsBytes && line == itsLine
          ? this
          : with(chain, target, itsPackets, itsBytes, text, itsLine);
    }

    /** What the rule says, without counters and without where and how it was printed. */
    public Rule bare() {
      return with(chain, target, 0, 0, "", 0);
    }

    private Rule with(
        String itsChain,
        String itsTarget,
        long itsPackets,
        long itsBytes,
        String itsText,
        int itsLine) {
      return new Rule(
          itsChain,
          itsTarget,
          goesTo,
          source,
          sourceNegated,
          destination,
          destinationNegated,
          protocol,
          protocolNegated,
          inInterface,
          inInterfaceNegated,
          outInterface,
          outInterfaceNegated,
          matches,
          targetOptions,
          comment,
          destinationPort,
          sourcePort,
          unknown,
          itsPackets,
          itsBytes,
          itsText,
          itsLine);
    }
  }

  /** A match extension ({@code -m}) with its options, known to Gumshoe or not. */
  public record Match(String name, List<Option> options) {
    public Match {
      options = List.copyOf(options);
    }
  }

  /**
   * An option of a match or a target.
   *
   * @param name with its dashes: {@code --dport}
   * @param negated whether {@code !} stands before it
   */
  public record Option(String name, boolean negated, List<String> values) {
    public Option {
      values = List.copyOf(values);
    }
  }
}
