package dev.gumshoe.evidence;

import dev.gumshoe.evidence.NftExpression.NftElement;
import dev.gumshoe.evidence.NftStatement.NftOption;
import java.util.List;

/**
 * The rules of nf_tables ({@code nft list ruleset}, {@code nft -j list ruleset}). Text and JSON of
 * one rule set read alike: plain numbers stand in decimal, known numbers by nft's name for them
 * ({@code ct state 0x2} is {@code established}), times in milliseconds, names without quotes. Where
 * nft's JSON leaves something out (the comment of a table in nft 1.0), it is empty here too.
 *
 * @param tables in the order printed
 */
public record NftRules(List<NftTable> tables) implements Evidence {
  public NftRules {
    tables = List.copyOf(tables);
  }

  /**
   * A table.
   *
   * @param family {@code ip}, {@code ip6}, {@code inet}, {@code arp}, {@code bridge} or {@code
   *     netdev}
   * @param handle 0 where not printed, as everywhere here
   * @param managedBy {@code iptables-nft} where nft warns that this tool keeps the table; else
   *     empty
   * @param sets named sets and maps
   * @param unknown parts of the table that Gumshoe does not know, whole
   */
  public record NftTable(
      String family,
      String name,
      long handle,
      List<String> flags,
      String comment,
      String managedBy,
      List<NftSet> sets,
      List<NftFlowtable> flowtables,
      List<NftObject> objects,
      List<NftChain> chains,
      List<String> unknown,
      int line) {
    public NftTable {
      flags = List.copyOf(flags);
      sets = List.copyOf(sets);
      flowtables = List.copyOf(flowtables);
      objects = List.copyOf(objects);
      chains = List.copyOf(chains);
      unknown = List.copyOf(unknown);
    }
  }

  /** A flow table, which lets known connections pass by the rules. */
  public record NftFlowtable(
      String name,
      long handle,
      String hook,
      long priority,
      List<String> devices,
      List<String> flags,
      int line) {
    public NftFlowtable {
      devices = List.copyOf(devices);
      flags = List.copyOf(flags);
    }
  }

  /**
   * A named object.
   *
   * @param kind {@code counter}, {@code quota}, {@code limit}, {@code ct helper}, {@code ct
   *     timeout}, {@code ct expectation}, {@code synproxy}, {@code secmark}
   */
  public record NftObject(
      String kind, String name, long handle, String comment, List<NftOption> options, int line) {
    public NftObject {
      options = List.copyOf(options);
    }
  }

  /**
   * A named set, or a map from keys to values or verdicts.
   *
   * @param kind {@code set}, {@code map} or {@code meter}
   * @param type of the key, part by part: {@code ipv4_addr}, {@code inet_service}
   * @param valueType {@code verdict}, {@code ipv4_addr . inet_service}; empty for a set
   * @param timeout of members that name none, in milliseconds; 0 where there is none
   * @param size the most members; 0 where not printed
   */
  public record NftSet(
      String kind,
      String name,
      long handle,
      List<String> type,
      String valueType,
      List<String> flags,
      long timeout,
      long size,
      String comment,
      List<NftElement> elements,
      int line) {
    public NftSet {
      type = List.copyOf(type);
      flags = List.copyOf(flags);
      elements = List.copyOf(elements);
    }
  }

  /**
   * A chain.
   *
   * @param type {@code filter}, {@code nat} or {@code route}; empty for a chain that only rules
   *     lead to
   * @param hook {@code prerouting}, {@code input}, …; empty likewise
   * @param priority lower comes first at the hook
   * @param policy {@code accept} or {@code drop}; empty where the chain has no hook
   */
  public record NftChain(
      String name,
      long handle,
      String type,
      String hook,
      List<String> devices,
      long priority,
      String policy,
      List<String> flags,
      String comment,
      List<NftRule> rules,
      int line) {
    public NftChain {
      devices = List.copyOf(devices);
      flags = List.copyOf(flags);
      rules = List.copyOf(rules);
    }
  }

  /**
   * A rule.
   *
   * @param unknown names of extensions of iptables that nft cannot show ({@code recent}), and
   *     statements that Gumshoe does not know
   * @param packets of its first counter; 0 where it has none
   * @param text the rule as Gumshoe writes it from its statements
   */
  public record NftRule(
      long handle,
      List<NftStatement> statements,
      String comment,
      List<String> unknown,
      long packets,
      long bytes,
      String text,
      int line) {
    public NftRule {
      statements = List.copyOf(statements);
      unknown = List.copyOf(unknown);
    }
  }
}
