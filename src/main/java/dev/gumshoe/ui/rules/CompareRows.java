package dev.gumshoe.ui.rules;

import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.compare.ChainComparison;
import dev.gumshoe.netfilter.compare.RuleComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of a chain: what differs, and runs of rules that are the same folded into one row. */
final class CompareRows {
  private final Set<Integer> unfolded;
  private final List<CompareRow> rows = new ArrayList<>();
  private final List<CompareRow> same = new ArrayList<>();
  private int folds;

  private CompareRows(Set<Integer> unfolded) {
    this.unfolded = unfolded;
  }

  /**
   * The rows.
   *
   * @param unfolded numbers of the folds that the operator has opened
   */
  static List<CompareRow> of(ChainComparison chain, Set<Integer> unfolded) {
    var made = new CompareRows(unfolded);
    if (chain.policyChanged()) {
      made.rows.add(new CompareRow.Policies(chain.leftPolicy(), chain.rightPolicy()));
    }
    chain.rules().forEach(made::add);
    made.fold();
    return made.rows;
  }

  private void add(RuleComparison rule) {
    if (rule instanceof RuleComparison.Same(Rule left, Rule right)) {
      same.add(row("=", "same", left, right));
      return;
    }
    fold();
    rows.add(
        switch (rule) {
          case RuleComparison.Same(Rule left, Rule right) -> row("=", "same", left, right);
          case RuleComparison.Moved(Rule left, Rule right) -> row("↕", "moved", left, right);
          case RuleComparison.Changed(Rule left, Rule right, var changes) ->
              new CompareRow.Rules("≠", "changed", Optional.of(left), Optional.of(right), changes);
          case RuleComparison.LeftOnly(Rule left) ->
              new CompareRow.Rules("−", "left", Optional.of(left), Optional.empty(), List.of());
          case RuleComparison.RightOnly(Rule right) ->
              new CompareRow.Rules("+", "right", Optional.empty(), Optional.of(right), List.of());
        });
  }

  private static CompareRow row(String sign, String says, Rule left, Rule right) {
    return new CompareRow.Rules(sign, says, Optional.of(left), Optional.of(right), List.of());
  }

  private void fold() {
    if (same.isEmpty()) {
      return;
    }
    if (unfolded.contains(folds)) {
      rows.addAll(same);
    } else {
      rows.add(new CompareRow.Fold(folds, same.size()));
    }
    folds++;
    same.clear();
  }
}
