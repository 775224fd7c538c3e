package dev.gumshoe.netfilter.extension;

import dev.gumshoe.evidence.RuleSet.Option;
import java.util.List;

/** The text that a packet's log line begins with. */
final class LogPrefixes {
  private LogPrefixes() {}

  /** Refuses what the loader refuses in a prefix: a line break, or nothing. */
  static List<Option> checked(List<Option> options) {
    for (Option option : options) {
      if (option.name().endsWith("-prefix")) {
        String text = option.values().getFirst();
        if (text.isEmpty() || text.indexOf('\n') >= 0) {
          throw new RefusedException(option.name() + " takes a text without a line break");
        }
      }
    }
    return options;
  }
}
