package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.evidence.RuleSet.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The parts of a rule by the option that holds them, for telling which of them differ. */
final class RuleParts {
  private RuleParts() {}

  /** The parts of which two rules differ; that chains go by different names is none. */
  static List<OptionChange> changes(Meaning left, Meaning right, ChainPairs pairs) {
    Map<String, String> before = of(left.rule());
    Map<String, String> after = of(right.rule());
    boolean alike = !left.jump().isEmpty() && pairs.leadAlike(left.jump(), right.jump());
    if (alike && left.rule().goesTo() == right.rule().goesTo()) {
      before.remove(jump(left.rule()));
      after.remove(jump(right.rule()));
    }
    var names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    var changes = new ArrayList<OptionChange>();
    for (String name : names) {
      String one = before.getOrDefault(name, "");
      String other = after.getOrDefault(name, "");
      if (!one.equals(other)) {
        changes.add(new OptionChange(name, one, other));
      }
    }
    return changes;
  }

  /** How much two rules have in common, 0 to 1. */
  static double likeness(Rule left, Rule right) {
    Map<String, String> before = of(left);
    Map<String, String> after = of(right);
    long same =
        before.entrySet().stream()
            .filter(part -> part.getValue().equals(after.get(part.getKey())))
            .count();
    return (double) same / Math.max(before.size(), after.size());
  }

  private static Map<String, String> of(Rule rule) {
    var parts = new LinkedHashMap<String, String>();
    put(parts, "-s", rule.source(), rule.sourceNegated());
    put(parts, "-d", rule.destination(), rule.destinationNegated());
    put(parts, "-i", rule.inInterface(), rule.inInterfaceNegated());
    put(parts, "-o", rule.outInterface(), rule.outInterfaceNegated());
    put(parts, "-p", rule.protocol(), rule.protocolNegated());
    for (Match match : rule.matches()) {
      if (match.options().isEmpty() && !match.name().equals(rule.protocol())) {
        put(parts, "-m " + match.name(), "yes", false);
      }
      for (Option option : match.options()) {
        put(parts, match.name() + " " + option.name(), value(option), option.negated());
      }
    }
    put(parts, jump(rule), rule.target(), false);
    for (Option option : rule.targetOptions()) {
      put(parts, rule.target() + " " + option.name(), value(option), option.negated());
    }
    return parts;
  }

  private static String jump(Rule rule) {
    return rule.goesTo() ? "-g" : "-j";
  }

  private static String value(Option option) {
    return option.values().isEmpty() ? "yes" : String.join(" ", option.values());
  }

  private static void put(Map<String, String> parts, String name, String value, boolean negated) {
    if (!value.isEmpty()) {
      parts.merge(name, negated ? "! " + value : value, (one, two) -> one + " and " + two);
    }
  }
}
