package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.compare.Meanings.CommentUse;
import java.util.List;

/**
 * A number that rules of the same {@link CanonicalText} share, made without writing that text. It
 * says only that two rules may be the same; which parts commute is left to the text.
 */
final class RuleHash {
  private RuleHash() {}

  static int of(Rule rule, boolean jumps, CommentUse comments) {
    int hash = rule.source().hashCode();
    hash = 31 * hash + rule.destination().hashCode();
    hash = 31 * hash + rule.protocol().hashCode();
    hash = 31 * hash + rule.inInterface().hashCode();
    hash = 31 * hash + rule.outInterface().hashCode();
    boolean untracked = rule.target().equals("NOTRACK") || rule.target().equals("CT");
    if (untracked) {
      return hash;
    }
    hash = 31 * hash + (jumps ? 0 : rule.target().hashCode());
    List<Option> options = rule.targetOptions();
    for (int at = 0; at < options.size(); at++) {
      hash = 31 * hash + options.get(at).name().hashCode();
      hash += options.get(at).values().hashCode();
    }
    return 31 * hash + matches(rule, comments);
  }

  /**
   * A sum does not depend on their order; of values only those with one way to be written count.
   */
  private static int matches(Rule rule, CommentUse comments) {
    int sum = rule.destinationPort().indexOf(',') < 0 ? rule.destinationPort().hashCode() : 0;
    List<Match> matches = rule.matches();
    for (int at = 0; at < matches.size(); at++) {
      Match match = matches.get(at);
      boolean comment = match.name().equals("comment");
      if (comment && comments == CommentUse.IGNORED) {
        continue;
      }
      List<Option> options = match.options();
      for (int option = 0; option < options.size(); option++) {
        sum += options.get(option).negated() ? 7919 : 1;
        sum += comment ? options.get(option).values().hashCode() : 0;
      }
    }
    return sum;
  }
}
