package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet.Rule;

/**
 * The words of a rule as it was printed, without its own chain and the chain that it jumps to, as a
 * key of maps. Words with several addresses are as many rules: which one it is counts too.
 */
final class RuleWords {
  private static final String APPEND = "-A ";

  private final Rule rule;
  private final String text;
  private final int from;
  private final int to;
  private final int hash;

  private RuleWords(Rule rule, int from, int to) {
    this.rule = rule;
    this.text = rule.text();
    this.from = from;
    this.to = to;
    int sum = to - from;
    for (int at = from; at < to; at++) {
      sum = 31 * sum + text.charAt(at);
    }
    this.hash = sum;
  }

  /** The words; where they are in another form than a tool prints, all of them. */
  static RuleWords of(Rule rule, boolean jumps) {
    String text = rule.text();
    boolean plain = text.startsWith(APPEND) && text.startsWith(rule.chain(), APPEND.length());
    int from = plain ? APPEND.length() + rule.chain().length() : 0;
    boolean cut = jumps && text.endsWith(rule.target());
    int to = cut ? Math.max(from, text.length() - rule.target().length()) : text.length();
    return new RuleWords(rule, from, to);
  }

  boolean isEmpty() {
    return from == to;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleWords words
        && hash == words.hash
        && to - from == words.to - words.from
        && rule.source().equals(words.rule.source())
        && rule.destination().equals(words.rule.destination())
        && text.regionMatches(from, words.text, words.from, to - from);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
