package dev.gumshoe.cli.rules;

import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.compare.ChainComparison;
import dev.gumshoe.netfilter.compare.Comparison;
import dev.gumshoe.netfilter.compare.Note;
import dev.gumshoe.netfilter.compare.RuleComparison;
import dev.gumshoe.netfilter.compare.TableComparison;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A comparison as JSON: what differs, with the lines of both files. */
final class ComparisonFacts {
  private ComparisonFacts() {}

  static Map<String, Object> of(Comparison found, RuleSetFile left, RuleSetFile right) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("equal", found.equal());
    facts.put("whole", left.problems().isEmpty() && right.problems().isEmpty());
    facts.put("differences", found.differences());
    facts.put("left", side(left));
    facts.put("right", side(right));
    facts.put("notes", found.notes().stream().map(ComparisonFacts::note).toList());
    facts.put(
        "tables",
        found.tables().stream()
            .filter(table -> !table.equal())
            .map(ComparisonFacts::table)
            .toList());
    return facts;
  }

  private static Map<String, Object> side(RuleSetFile file) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("file", file.name());
    facts.put("family", file.rules().family());
    facts.put("backend", file.rules().backend());
    facts.put("rules", file.count());
    return facts;
  }

  private static Map<String, Object> note(Note note) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("weight", word(note.weight()));
    facts.put("table", note.table());
    facts.put("chain", note.chain());
    facts.put("sentence", note.sentence());
    return facts;
  }

  private static Map<String, Object> table(TableComparison table) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("name", table.name());
    facts.put("presence", word(table.presence()));
    facts.put(
        "chains",
        table.chains().stream()
            .filter(chain -> !chain.equal())
            .map(ComparisonFacts::chain)
            .toList());
    return facts;
  }

  private static Map<String, Object> chain(ChainComparison chain) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("name", chain.name());
    facts.put("otherName", chain.otherName());
    facts.put("renamed", chain.renamed());
    facts.put("presence", word(chain.presence()));
    facts.put("leftPolicy", chain.leftPolicy());
    facts.put("rightPolicy", chain.rightPolicy());
    facts.put(
        "rules",
        chain.rules().stream()
            .filter(rule -> !(rule instanceof RuleComparison.Same))
            .map(ComparisonFacts::rule)
            .toList());
    return facts;
  }

  private static Map<String, Object> rule(RuleComparison rule) {
    return switch (rule) {
      case RuleComparison.Same(Rule left, Rule right) -> both("same", left, right);
      case RuleComparison.Moved(Rule left, Rule right) -> both("moved", left, right);
      case RuleComparison.Changed(Rule left, Rule right, var changes) -> {
        Map<String, Object> facts = both("changed", left, right);
        facts.put("changes", List.copyOf(changes));
        yield facts;
      }
      case RuleComparison.LeftOnly(Rule left) -> one("left-only", "left", left);
      case RuleComparison.RightOnly(Rule right) -> one("right-only", "right", right);
    };
  }

  private static Map<String, Object> both(String kind, Rule left, Rule right) {
    Map<String, Object> facts = one(kind, "left", left);
    facts.put("right", place(right));
    return facts;
  }

  private static Map<String, Object> one(String kind, String side, Rule rule) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("kind", kind);
    facts.put(side, place(rule));
    return facts;
  }

  private static Map<String, Object> place(Rule rule) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("line", rule.line());
    facts.put("rule", rule.text());
    return facts;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
