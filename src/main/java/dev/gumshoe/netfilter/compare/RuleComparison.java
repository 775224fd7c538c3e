package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet.Rule;
import java.util.List;

/** How a rule of one side stands to the rules of the other. */
public sealed interface RuleComparison {
  /** The same rule, at its place. */
  record Same(Rule left, Rule right) implements RuleComparison {}

  /** The same rule, but it stands before or after others than on the other side. */
  record Moved(Rule left, Rule right) implements RuleComparison {}

  /** A rule of which parts differ. */
  record Changed(Rule left, Rule right, List<OptionChange> changes) implements RuleComparison {
    public Changed {
      changes = List.copyOf(changes);
    }
  }

  /** A rule that only the left side has. */
  record LeftOnly(Rule left) implements RuleComparison {}

  /** A rule that only the right side has. */
  record RightOnly(Rule right) implements RuleComparison {}
}
