package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Rule;
import java.util.List;
import java.util.Set;

/**
 * Reads the words of one rule. Matches and targets that are not known are kept whole: which options
 * belong to which follows from their order alone.
 */
final class RuleReader {
  /** Options whose one value may begin with a dash and is printed without quotes then. */
  private static final Set<String> FREE_TEXT =
      Set.of(
          "--comment",
          "--log-prefix",
          "--nflog-prefix",
          "--ulog-prefix",
          "--string",
          "--hex-string",
          "--name",
          "--hashlimit-name",
          "--helper",
          "--match-set");

  private final RuleDraft rule;
  private final List<Word> words;
  private int at;
  private boolean negated;

  private RuleReader(RuleDraft rule, List<Word> words) {
    this.rule = rule;
    this.words = words;
  }

  /** Reads the words after the chain's name. */
  static Rule read(RuleDraft rule, List<Word> words) {
    var reader = new RuleReader(rule, words);
    while (reader.at < words.size()) {
      reader.next();
    }
    return rule.build();
  }

  private void next() {
    Word word = words.get(at++);
    if (word.negates()) {
      negated = true;
      return;
    }
    boolean not = negated;
    negated = false;
    if (!word.isOption()) {
      rule.stray(word.text());
      return;
    }
    switch (word.text()) {
      case "-m", "--match" -> rule.match(value());
      case "-j", "--jump" -> rule.target(value(), false);
      case "-g", "--goto" -> rule.target(value(), true);
      case "-s", "--source", "--src" -> rule.source(value(), not || negated);
      case "-d", "--destination", "--dst" -> rule.destination(value(), not || negated);
      case "-p", "--protocol", "--proto" -> rule.protocol(value(), not || negated);
      case "-i", "--in-interface" -> rule.inInterface(value(), not || negated);
      case "-o", "--out-interface" -> rule.outInterface(value(), not || negated);
      case "-c", "--set-counters" -> rule.counters(value(), value());
      default -> option(word.text(), not);
    }
    negated = false;
  }

  /** The next word whatever it looks like; before 1.4.3 a negation could stand before it. */
  private String value() {
    if (at < words.size() && words.get(at).negates()) {
      negated = true;
      at++;
    }
    return at < words.size() ? words.get(at++).text() : "";
  }

  private void option(String name, boolean not) {
    boolean within = at + 1 < words.size() && words.get(at).negates() && isValue(at + 1);
    if (within) {
      at++;
    }
    int from = at;
    if (FREE_TEXT.contains(name) && at < words.size()) {
      at++;
    }
    while (isValue(at)) {
      at++;
    }
    rule.option(name, not || within, words.subList(from, at).stream().map(Word::text).toList());
  }

  private boolean isValue(int index) {
    return index < words.size() && !words.get(index).isOption() && !words.get(index).negates();
  }
}
