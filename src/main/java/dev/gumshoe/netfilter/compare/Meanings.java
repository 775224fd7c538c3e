package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.evidence.RuleSet.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Gives each rule of both sides its meaning. For one comparison and one thread. */
final class Meanings {
  private record Known(int key, double probability) {}

  private final Map<String, Integer> keys = new HashMap<>();
  private final Map<String, Known> jumping = new HashMap<>();
  private final Map<String, Known> ending = new HashMap<>();
  private final CommentUse comments;

  /** Whether what a comment says is part of a rule. */
  enum CommentUse {
    COMPARED,
    IGNORED
  }

  Meanings(CommentUse comments) {
    this.comments = comments;
  }

  /**
   * The meaning of a rule.
   *
   * @param chains names of the chains of its table, on either side
   */
  Meaning of(Rule rule, Set<String> chains) {
    boolean jumps = chains.contains(rule.target());
    String jump = jumps ? rule.target() : "";
    Known known = known(rule, jumps, jumps ? jumping : ending);
    return new Meaning(rule, known.key(), jump, known.probability());
  }

  /** The text of a rule tells all of it, and most rules stand on both sides with the same text. */
  private Known known(Rule rule, boolean jumps, Map<String, Known> before) {
    Known known = before.get(rule.text());
    if (known == null) {
      known = new Known(key(rule, jumps), probability(rule));
      if (!rule.text().isEmpty()) {
        before.put(rule.text(), known);
      }
    }
    return known;
  }

  private int key(Rule rule, boolean jumps) {
    String canonical = CanonicalText.of(rule, jumps, comments);
    return keys.computeIfAbsent(canonical, _ -> keys.size());
  }

  private static double probability(Rule rule) {
    for (Match match : rule.matches()) {
      if (!match.name().equals("statistic")) {
        continue;
      }
      for (Option option : match.options()) {
        if (option.name().equals("--probability") && option.values().size() == 1) {
          return number(option.values().getFirst());
        }
      }
    }
    return 1;
  }

  private static double number(String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException _) {
      return 1;
    }
  }
}
