package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.evidence.RuleSet.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Gives each rule of both sides its meaning. For one comparison and one thread.
 *
 * <p>Most rules stand on both sides in the same words. Their canonical text is written only where
 * rules in other words have the same hash.
 */
final class Meanings {
  private record Known(int key, double probability) {}

  /** Rules of one hash; canonical texts are written when a second rule comes. */
  private static final class Alike {
    private final Rule first;
    private final boolean jumps;
    private final int key;
    private Map<String, Integer> keys = Map.of();

    Alike(Rule first, boolean jumps, int key) {
      this.first = first;
      this.jumps = jumps;
      this.key = key;
    }
  }

  private final Map<RuleWords, Known> jumping;
  private final Map<RuleWords, Known> ending;
  private final Map<Integer, Alike> byHash;
  private final CommentUse comments;
  private int count;

  /** Whether what a comment says is part of a rule. */
  enum CommentUse {
    COMPARED,
    IGNORED
  }

  /** Room for so many rules of different words. */
  Meanings(CommentUse comments, int rules) {
    jumping = HashMap.newHashMap(rules / 2);
    ending = HashMap.newHashMap(rules / 2);
    byHash = HashMap.newHashMap(rules);
    this.comments = comments;
  }

  /**
   * The meaning of a rule.
   *
   * @param chains names of the chains of its table, on either side
   */
  Meaning of(Rule rule, Set<String> chains) {
    boolean jumps = chains.contains(rule.target());
    RuleWords words = RuleWords.of(rule, jumps);
    Map<RuleWords, Known> before = jumps ? jumping : ending;
    Known known = before.get(words);
    if (known == null) {
      known = new Known(key(rule, jumps), probability(rule));
      if (!words.isEmpty()) {
        before.put(words, known);
      }
    }
    return new Meaning(rule, known.key(), jumps ? rule.target() : "", known.probability());
  }

  private int key(Rule rule, boolean jumps) {
    int hash = RuleHash.of(rule, jumps, comments);
    Alike alike = byHash.get(hash);
    if (alike == null) {
      byHash.put(hash, new Alike(rule, jumps, count));
      return count++;
    }
    if (alike.keys.isEmpty()) {
      alike.keys = new HashMap<>();
      alike.keys.put(CanonicalText.of(alike.first, alike.jumps, comments), alike.key);
    }
    return alike.keys.computeIfAbsent(CanonicalText.of(rule, jumps, comments), _ -> count++);
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
