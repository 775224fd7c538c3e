package dev.gumshoe.netfilter.compare;

import dev.gumshoe.netfilter.compare.RuleComparison.Changed;
import dev.gumshoe.netfilter.compare.RuleComparison.LeftOnly;
import dev.gumshoe.netfilter.compare.RuleComparison.Moved;
import dev.gumshoe.netfilter.compare.RuleComparison.RightOnly;
import dev.gumshoe.netfilter.compare.RuleComparison.Same;
import java.util.ArrayList;
import java.util.List;

/** The rules of two chains side by side. */
final class RuleLists {
  /** Two rules with less in common are called two rules, not one that changed. */
  private static final double ALIKE = 0.5;

  /** Above it, rules that changed are not looked for: each could be the other of each. */
  private static final int MOST_TRIED = 4096;

  private final List<Meaning> left;
  private final List<Meaning> right;
  private final ChainPairs pairs;
  private final Alignment alignment;
  private final boolean[] rightHasPartner;
  private final List<RuleComparison> found = new ArrayList<>();

  private RuleLists(List<Meaning> left, List<Meaning> right, ChainPairs pairs) {
    this.left = left;
    this.right = right;
    this.pairs = pairs;
    this.alignment = Alignment.of(left, right, pairs);
    rightHasPartner = new boolean[right.size()];
    for (int at = 0; at < left.size(); at++) {
      if (alignment.partner(at) >= 0) {
        rightHasPartner[alignment.partner(at)] = true;
      }
    }
  }

  /** How the rules stand to each other, in order; empty when all are the same. */
  static List<RuleComparison> compare(List<Meaning> left, List<Meaning> right, ChainPairs pairs) {
    return same(left, right, pairs) ? List.of() : new RuleLists(left, right, pairs).merged();
  }

  private static boolean same(List<Meaning> left, List<Meaning> right, ChainPairs pairs) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int at = 0; at < left.size(); at++) {
      Meaning one = left.get(at);
      Meaning other = right.get(at);
      if (!one.does(other) || !pairs.leadAlike(one.jump(), other.jump())) {
        return false;
      }
    }
    return true;
  }

  private List<RuleComparison> merged() {
    int leftFrom = 0;
    int rightFrom = 0;
    for (int at = 0; at < left.size(); at++) {
      if (alignment.inPlace(at)) {
        int partner = alignment.partner(at);
        between(leftFrom, at, rightFrom, partner);
        found.add(new Same(left.get(at).rule(), right.get(partner).rule()));
        leftFrom = at + 1;
        rightFrom = partner + 1;
      }
    }
    between(leftFrom, left.size(), rightFrom, right.size());
    return found;
  }

  /** What stands between two rules that are the same; the ends are exclusive. */
  private void between(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    var unmatched = new ArrayList<Meaning>();
    for (int at = rightFrom; at < rightTo; at++) {
      if (!rightHasPartner[at]) {
        unmatched.add(right.get(at));
      }
    }
    boolean tried = (long) (leftTo - leftFrom) * unmatched.size() <= MOST_TRIED;
    for (int at = leftFrom; at < leftTo; at++) {
      Meaning rule = left.get(at);
      int partner = alignment.partner(at);
      if (partner >= 0) {
        found.add(new Moved(rule.rule(), right.get(partner).rule()));
      } else {
        found.add(tried ? changed(rule, unmatched) : new LeftOnly(rule.rule()));
      }
    }
    unmatched.forEach(rule -> found.add(new RightOnly(rule.rule())));
  }

  private RuleComparison changed(Meaning rule, List<Meaning> others) {
    Meaning best = rule;
    double most = 0;
    for (Meaning other : others) {
      double alike = RuleParts.likeness(rule.rule(), other.rule());
      if (alike > most) {
        most = alike;
        best = other;
      }
    }
    if (most < ALIKE) {
      return new LeftOnly(rule.rule());
    }
    others.remove(best);
    return new Changed(rule.rule(), best.rule(), RuleParts.changes(rule, best, pairs));
  }
}
