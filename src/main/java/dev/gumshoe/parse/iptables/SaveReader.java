package dev.gumshoe.parse.iptables;

import dev.gumshoe.diagnostic.LineProblem;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.RuleSet.Chain;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.netfilter.extension.RefusedException;
import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.parse.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of {@code iptables-save}. What {@code iptables-restore} would refuse is a problem
 * here too; blank lines, and spaces after COMMIT, are not.
 */
final class SaveReader {
  private final String text;
  private final Remarks remarks;
  private final @Nullable RuleSet known;
  private final List<LineProblem> problems = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private @Nullable TableDraft table;
  private Set<String> declared = new HashSet<>();
  private RuleLines rules = new RuleLines();
  private int last;

  /**
   * A reader.
   *
   * @param known a rule set that was read before, and without problems
   */
  SaveReader(String text, Remarks remarks, @Nullable RuleSet known) {
    this.text = text;
    this.remarks = remarks;
    this.known = known;
  }

  List<LineProblem> problems() {
    return problems;
  }

  /** The tables; one that no COMMIT ended is a problem, and is among them. */
  List<Table> read() {
    new TextLines(text).forEach(this::line);
    if (table != null) {
      String name = table.name();
      problem(last, "the output ends inside table " + name + ": COMMIT is missing");
      close(table);
    }
    return tables;
  }

  private void line(int from, int to, int number) {
    if (from == to) {
      return;
    }
    char first = text.charAt(from);
    if (first == '#') {
      remarks.read(new Line(number, text.substring(from, to)));
      return;
    }
    if (first == '-' || first == '[') {
      rule(from, to, number);
      return;
    }
    String line = text.substring(from, to).strip();
    if (!line.isEmpty()) {
      last = number;
      other(line, from, to, number);
    }
  }

  private void rule(int from, int to, int number) {
    last = number;
    if (table == null) {
      problem(number, "this rule stands outside any table");
      return;
    }
    rules.add(from, to, number);
    if (text.startsWith("-N ", from) || text.startsWith("--new-chain ", from)) {
      declared.add(text.substring(text.indexOf(' ', from), to).strip());
    }
  }

  private void other(String line, int from, int to, int number) {
    TableDraft open = table;
    if (open == null) {
      outside(line, number);
    } else if (line.equals("COMMIT")) {
      close(open);
    } else if (text.charAt(from) == ':') {
      try {
        Chain chain = ChainLine.read(line, number);
        declared.add(chain.name());
        open.declare(chain);
      } catch (RefusedException e) {
        problem(number, e.sentence());
      }
    } else {
      rules.add(from, to, number);
    }
  }

  private void outside(String line, int number) {
    if (line.charAt(0) != '*') {
      problem(
          number,
          line.equals("COMMIT")
              ? "COMMIT stands outside any table"
              : "this is not a line of iptables-save: " + ChainLine.shown(line));
      return;
    }
    String[] words = line.substring(1).strip().split("[ \t]+");
    if (!Chains.isTable(words[0])) {
      problem(number, "iptables has no table \"" + ChainLine.shown(words[0]) + "\"");
    }
    table = new TableDraft(words[0], number, Chains.builtIn(words[0]));
    declared = new HashSet<>(Chains.builtIn(words[0]));
    rules = new RuleLines();
  }

  private void close(TableDraft open) {
    var chains = new Chains(open.name(), declared, Chains.builtIn(open.name()), true);
    Family family = remarks.family(text);
    KnownRules before = known == null ? KnownRules.NONE : KnownRules.of(known, family, chains);
    new RulesReader(text, family, chains, before).read(rules, open, problems);
    tables.add(open.build());
    table = null;
  }

  private void problem(int line, String sentence) {
    problems.add(new LineProblem(line, sentence));
  }
}
