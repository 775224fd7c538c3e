package dev.gumshoe.netfilter.walk.target;

import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.evidence.RuleSet.Rule;
import java.util.Optional;

/** The options of a rule's target. */
final class Options {
  private final Rule rule;

  Options(Rule rule) {
    this.rule = rule;
  }

  boolean has(String name) {
    return rule.targetOptions().stream().map(Option::name).anyMatch(name::equals);
  }

  /** The text of an option; empty where the rule does not have it. */
  Optional<String> text(String name) {
    return rule.targetOptions().stream()
        .filter(option -> option.name().equals(name))
        .map(option -> String.join(" ", option.values()))
        .findFirst();
  }

  /** That the target cannot be told from what is written. */
  Action unclear() {
    return new Action.Unclear(
        "what the target " + rule.target() + " of line " + rule.line() + " does is not known");
  }
}
