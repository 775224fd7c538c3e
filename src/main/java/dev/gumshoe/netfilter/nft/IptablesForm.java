package dev.gumshoe.netfilter.nft;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.NftRules;
import dev.gumshoe.evidence.NftRules.NftChain;
import dev.gumshoe.evidence.NftRules.NftRule;
import dev.gumshoe.evidence.NftRules.NftTable;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.iptables.IptablesSaveParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Rules that iptables-nft or iptables-translate made, in the form in which {@code iptables-save}
 * prints them. nft shows many extensions of iptables as what they do; here they get their options
 * back. What iptables has no word for is kept whole, as a match named {@code nft}, and stands in
 * {@code Rule.unknown}.
 */
public final class IptablesForm {
  private static final Set<String> TABLES = Set.of("filter", "nat", "mangle", "raw", "security");

  private IptablesForm() {}

  /**
   * The tables that iptables can see, as a rule set of backend {@code nf_tables}.
   *
   * @param family {@code ipv4} or {@code ipv6}
   */
  public static RuleSet of(NftRules rules, String family) {
    String nftFamily = family.equals("ipv6") ? "ip6" : "ip";
    List<Table> tables =
        rules.tables().stream()
            .filter(table -> table.family().equals(nftFamily) && TABLES.contains(table.name()))
            .map(IptablesForm::table)
            .toList();
    return new RuleSet("", "", family, "nf_tables", false, List.of(), tables);
  }

  private static Table table(NftTable table) {
    var lines = new ArrayList<String>();
    var written = new ArrayList<WrittenRule>();
    lines.add("*" + table.name());
    table.chains().forEach(chain -> lines.add(declaration(chain)));
    for (NftChain chain : table.chains()) {
      for (NftRule rule : chain.rules()) {
        WrittenRule one = WrittenRule.of(table, chain, rule);
        written.add(one);
        lines.add(one.text());
      }
    }
    lines.add("COMMIT\n");
    Table read = read(String.join("\n", lines));
    return new Table(table.name(), table.line(), read.chains(), marked(read.rules(), written));
  }

  private static String declaration(NftChain chain) {
    String policy = chain.hook().isEmpty() ? "-" : chain.policy().toUpperCase(Locale.ROOT);
    return ":" + chain.name() + " " + policy + " [0:0]";
  }

  private static Table read(String save) {
    return tables(save).getFirst();
  }

  private static List<Table> tables(String save) {
    Reading reading = new IptablesSaveParser().parse(Capture.ofText("nft", save));
    if (reading instanceof Reading.Read(RuleSet rules, var _) && !rules.tables().isEmpty()) {
      return rules.tables();
    }
    throw new IllegalStateException("what was written is no table of iptables");
  }

  /**
   * Rules of one table, in their order. Each is read as one of the table that iptables allows its
   * target in, which nft does not ask for.
   */
  static List<Rule> rules(List<String> chains, List<WrittenRule> written) {
    var lines = new ArrayList<String>();
    var byLine = new HashMap<Integer, Integer>();
    for (String table : List.of("filter", "nat", "mangle", "raw")) {
      lines.add("*" + table);
      chains.forEach(chain -> lines.add(":" + chain + " - [0:0]"));
      for (int i = 0; i < written.size(); i++) {
        if (written.get(i).home().equals(table)) {
          lines.add(written.get(i).text());
          byLine.put(lines.size(), i);
        }
      }
      lines.add("COMMIT");
    }
    var found = new ArrayList<Rule>();
    written.forEach(rule -> found.add(rule.refused()));
    for (Table table : tables(String.join("\n", lines) + "\n")) {
      for (Rule rule : table.rules()) {
        int at = byLine.getOrDefault(rule.line(), -1);
        if (at >= 0) {
          found.set(at, written.get(at).mark(rule));
        }
      }
    }
    return found;
  }

  /** With the lines and counters of nft, and with what iptables has no word for. */
  private static List<Rule> marked(List<Rule> rules, List<WrittenRule> written) {
    var found = new ArrayList<Rule>();
    Iterator<WrittenRule> each = written.iterator();
    for (Rule rule : rules) {
      found.add(each.next().mark(rule));
    }
    return found;
  }
}
