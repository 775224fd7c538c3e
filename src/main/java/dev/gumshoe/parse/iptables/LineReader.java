package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.extension.RefusedException;
import dev.gumshoe.netfilter.packet.Family;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of a table after another, as strictly as {@code iptables-restore} of 1.8.9 does.
 * For one thread.
 */
final class LineReader {
  private final Family family;
  private final Chains chains;
  private final KnownLines known;
  private final LineWords words = new LineWords();
  private RuleDraft rule = new RuleDraft();

  LineReader(Family family, Chains chains, KnownLines known) {
    this.family = family;
    this.chains = chains;
    this.known = known;
  }

  /**
   * Reads a line.
   *
   * @throws RefusedException where the loader does not take it
   */
  Command read(String text, int from, int to, int line) {
    rule = new RuleDraft();
    int begin = counters(text, from, to);
    Rule same = known.find(text, begin, to);
    if (same != null) {
      Rule again = same.counted(rule.packets, rule.bytes, line);
      return new Command.Append(again.chain(), List.of(again));
    }
    words.split(text, begin, to);
    if (words.count() == 0 || !words.get(0).startsWith("-") && !words.get(0).equals("!")) {
      throw notARule(text, begin, to);
    }
    var arguments = new Arguments(words);
    var command = new LineCommand(rule, arguments);
    var options = new RuleOptions(family, chains, rule, arguments);
    while (arguments.remain()) {
      next(arguments, command, options);
    }
    if (arguments.negated()) {
      throw new RefusedException("nothing follows the ! at the end of this line");
    }
    if (!command.given()) {
      throw notARule(text, begin, to);
    }
    return command.finished(options, text.substring(begin, to).strip(), line);
  }

  /** What is wrong with the rule that was read last, though it can be read; empty when nothing. */
  String problem() {
    return rule.problem;
  }

  /** Reads {@code [packets:bytes]} in front of a rule; gives the place after it. */
  private int counters(String text, int from, int to) {
    if (text.charAt(from) != '[') {
      return from;
    }
    int end = text.indexOf(']', from);
    long[] counts = end < 0 || end >= to ? null : Counters.read(text.substring(from, end + 1));
    if (counts == null) {
      throw new RefusedException("the counters in front of this rule are not [packets:bytes]");
    }
    rule.packets = counts[0];
    rule.bytes = counts[1];
    return end + 1;
  }

  private void next(Arguments arguments, LineCommand command, RuleOptions options) {
    String word = arguments.next();
    if (word.equals("!")) {
      arguments.negate();
      return;
    }
    Flag flag = flag(word);
    if (flag == null && !options.readExtension()) {
      flag = ShortenedFlag.read(word, arguments, rule);
    }
    if (flag != null && flag.command()) {
      command.read(flag);
    } else if (flag != null) {
      options.read(flag);
    }
    arguments.endOption();
  }

  private static @Nullable Flag flag(String word) {
    return word.length() < 2 || word.charAt(0) != '-' ? null : Flag.of(word);
  }

  private static RefusedException notARule(String text, int from, int to) {
    return new RefusedException(
        "this is not a rule (-A CHAIN …): " + ChainLine.shown(text.substring(from, to)));
  }
}
