package dev.gumshoe.ui.rules;

import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.compare.OptionChange;
import java.util.List;
import java.util.Optional;

/** A row of two chains side by side. */
sealed interface CompareRow {
  /**
   * A rule with what stands against it.
   *
   * @param sign {@code =} the same, {@code −} left only, {@code +} right only, {@code ≠} changed,
   *     {@code ↕} moved
   * @param says the sign in words
   */
  record Rules(
      String sign,
      String says,
      Optional<Rule> left,
      Optional<Rule> right,
      List<OptionChange> changes)
      implements CompareRow {
    public Rules {
      changes = List.copyOf(changes);
    }
  }

  /** The policies of a built-in chain, where they differ. */
  record Policies(String left, String right) implements CompareRow {}

  /**
   * Rules that are the same, folded away.
   *
   * @param number which fold of the chain, counted from 0
   */
  record Fold(int number, int count) implements CompareRow {}
}
