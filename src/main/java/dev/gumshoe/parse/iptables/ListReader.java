package dev.gumshoe.parse.iptables;

import dev.gumshoe.diagnostic.LineProblem;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.parse.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the lines of {@code iptables -S}: one table, which the output does not name. It may list
 * one chain alone, so that the other chains that its rules jump to are not known.
 */
final class ListReader {
  private final String text;
  private final Remarks remarks;
  private final List<LineProblem> problems = new ArrayList<>();
  private final RuleLines rules = new RuleLines();
  private final Set<String> declared = new HashSet<>();
  private final Set<String> builtIn = new LinkedHashSet<>();

  ListReader(String text, Remarks remarks) {
    this.text = text;
    this.remarks = remarks;
  }

  List<LineProblem> problems() {
    return problems;
  }

  /**
   * The table.
   *
   * @param named as the command line names it; empty where it does not
   */
  Table read(Family family, String named) {
    new TextLines(text).forEach(this::line);
    String name = named.isEmpty() ? "filter" : named;
    builtIn.addAll(Chains.builtIn(name));
    var table = new TableDraft(name, 0, List.copyOf(builtIn));
    declared.addAll(builtIn);
    var chains = new Chains(named, declared, List.copyOf(builtIn), false);
    new RulesReader(text, family, chains, KnownRules.NONE).read(rules, table, problems);
    return table.build();
  }

  private void line(int from, int to, int number) {
    if (from == to || text.substring(from, to).isBlank()) {
      return;
    }
    if (text.charAt(from) == '#') {
      remarks.read(new Line(number, text.substring(from, to)));
      return;
    }
    rules.add(from, to, number);
    if (text.startsWith("-P ", from) || text.startsWith("-N ", from)) {
      int space = text.indexOf(' ', from + 3);
      String chain = text.substring(from + 3, space < 0 || space > to ? to : space);
      declared.add(chain);
      if (text.charAt(from + 1) == 'P') {
        builtIn.add(chain);
      }
    }
  }
}
