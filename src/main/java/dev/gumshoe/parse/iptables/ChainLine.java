package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Chain;
import dev.gumshoe.netfilter.extension.RefusedException;
import java.util.StringTokenizer;

/** A line {@code :NAME POLICY [packets:bytes]}; the counters may be absent. */
final class ChainLine {
  private static final int SHOWN = 60;

  private ChainLine() {}

  /**
   * Reads it.
   *
   * @throws RefusedException where it is none
   */
  static Chain read(String line, int number) {
    var words = new StringTokenizer(line.substring(1), " \t");
    if (words.countTokens() < 2 || line.charAt(1) == ' ') {
      throw new RefusedException(
          "this is not a chain (:NAME POLICY [packets:bytes]): " + shown(line));
    }
    String name = words.nextToken();
    String policy = words.nextToken();
    long[] counts = words.hasMoreTokens() ? Counters.read(words.nextToken()) : new long[2];
    if (counts == null) {
      throw new RefusedException(
          "this is not a chain (:NAME POLICY [packets:bytes]): " + shown(line));
    }
    return new Chain(name, policy.equals("-") ? "" : policy, counts[0], counts[1], number);
  }

  /** The beginning of a line, for a sentence about it. */
  static String shown(String text) {
    String printable = text.strip().replaceAll("\\p{Cntrl}", "\uFFFD");
    return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "…";
  }
}
