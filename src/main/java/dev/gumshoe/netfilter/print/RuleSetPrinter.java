package dev.gumshoe.netfilter.print;

import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.RuleSet.Chain;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.evidence.RuleSet.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints a rule set as {@code iptables-save} does: table by table, the chains in their order with
 * their counters, then the rules chain by chain, without counters. The comments that name the tool
 * and the time are left out. What is printed can be loaded.
 */
public final class RuleSetPrinter {
  private RuleSetPrinter() {}

  /** The text, with a line feed after each line. */
  public static String print(RuleSet ruleSet) {
    var text = new StringBuilder();
    ruleSet.tables().forEach(table -> table(text, table));
    return text.toString();
  }

  private static void table(StringBuilder text, Table table) {
    text.append('*').append(table.name()).append('\n');
    Map<String, List<Rule>> rules = new LinkedHashMap<>();
    for (Chain chain : table.chains()) {
      text.append(':').append(chain.name()).append(' ');
      text.append(chain.policy().isEmpty() ? "-" : chain.policy());
      text.append(" [").append(chain.packets()).append(':').append(chain.bytes()).append("]\n");
      rules.put(chain.name(), new ArrayList<>());
    }
    table
        .rules()
        .forEach(rule -> rules.computeIfAbsent(rule.chain(), _ -> new ArrayList<>()).add(rule));
    rules
        .values()
        .forEach(all -> all.forEach(rule -> text.append(RulePrinter.print(rule)).append('\n')));
    text.append("COMMIT\n");
  }
}
