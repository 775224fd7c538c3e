package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.extension.RefusedException;
import java.util.ArrayList;

/** The words of a match or target that is not known, which are kept as they stand. */
final class UnknownWords {
  private UnknownWords() {}

  /**
   * Reads an option with the words up to the next one.
   *
   * @return the place after them
   * @throws RefusedException where a {@code !} stands before nothing
   */
  static int read(Part.Unknown part, LineWords words, int at, boolean negated) {
    boolean isOption = isOption(words, at);
    var values = new ArrayList<String>();
    int next = isOption ? at + 1 : at;
    while (next < words.count() && !isOption(words, next) && !negation(words, next)) {
      values.add(words.get(next++));
    }
    if (next == at) {
      throw new RefusedException("a ! stands where no option follows");
    }
    part.options().add(new Option(isOption ? words.get(at) : "", negated, values));
    return next;
  }

  private static boolean isOption(LineWords words, int at) {
    String word = words.get(at);
    return !words.quoted(at) && word.length() > 1 && word.charAt(0) == '-';
  }

  private static boolean negation(LineWords words, int at) {
    return !words.quoted(at) && words.get(at).equals("!");
  }
}
