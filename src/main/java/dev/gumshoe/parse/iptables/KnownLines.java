package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules of lines that were read before. Goes along with the lines as they come, and looks
 * a little ahead where the one side has more than the other. For one thread.
 */
final class KnownLines {
  /** How the lines begin that do nothing but add a rule. */
  private static final String APPEND = "-A ";

  /** How far it looks for a line that is not where it was; further after every line not found. */
  private static final int AHEAD = 32;

  private static final int FAR_AHEAD = 512;

  private final KnownRules known;
  private final Chains now;
  private int at;
  private int ahead = AHEAD;

  /**
   * Goes along from a place.
   *
   * @param from the rule that the first line is likely to be
   */
  KnownLines(KnownRules known, Chains now, int from) {
    this.known = known;
    this.now = now;
    this.at = from;
  }

  /** The rule that this part of a text was read as before; null where it must be read. */
  @Nullable Rule find(String text, int from, int to) {
    if (!text.startsWith(APPEND, from)) {
      return null;
    }
    int end = Math.min(known.count(), at + ahead);
    for (int index = at; index < end; index++) {
      String line = known.get(index).text();
      if (line.length() == to - from && text.startsWith(line, from)) {
        at = index + 1;
        ahead = AHEAD;
        return usable(index) ? known.get(index) : null;
      }
    }
    ahead = Math.min(FAR_AHEAD, 2 * ahead);
    return null;
  }

  private boolean usable(int index) {
    return known.single(index) && known.leadsAsBefore(known.get(index), now);
  }
}
