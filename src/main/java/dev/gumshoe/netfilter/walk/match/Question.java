package dev.gumshoe.netfilter.walk.match;

import java.util.OptionalDouble;

/**
 * What is not known and would have to be, to tell whether a rule matches.
 *
 * @param text a clause that is true or false: {@code the source port is 80}
 * @param probability that it is true, from 0 to 1, where a rule draws lots
 * @param lasting whether the answer stays the same along a packet's way; lots are drawn anew
 */
public record Question(String text, OptionalDouble probability, boolean lasting) {
  /** Something about the packet or the node. */
  public static Question of(String text) {
    return new Question(text, OptionalDouble.empty(), true);
  }

  /** Something that may come out otherwise the next time, with no known odds. */
  public static Question eachTime(String text) {
    return new Question(text, OptionalDouble.empty(), false);
  }

  /** A drawing of lots. */
  public static Question lots(String text, double probability) {
    return new Question(text, OptionalDouble.of(probability), false);
  }
}
