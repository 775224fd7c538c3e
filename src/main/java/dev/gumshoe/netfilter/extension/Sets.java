package dev.gumshoe.netfilter.extension;

import dev.gumshoe.evidence.RuleSet.Option;
import java.util.ArrayList;

/** What the match and the target {@code set} have in common. */
final class Sets {
  private static final int DIMENSIONS = 6;

  /** {@code src}, {@code dst}, or several of them. */
  static final Value DIRECTIONS =
      (word, _) -> {
        var found = new ArrayList<String>();
        for (String part : word.split(",", -1)) {
          if (!part.startsWith("src") && !part.startsWith("dst")) {
            throw new RefusedException(
                "\"" + word + "\" is not src, dst, or a list of them with commas");
          }
          found.add(part.substring(0, 3));
        }
        if (found.size() > DIMENSIONS) {
          throw new RefusedException("a set has at most " + DIMENSIONS + " of src and dst");
        }
        String text = String.join(",", found);
        return text.equals(word) ? word : text;
      };

  private Sets() {}

  /** To update counters is what happens anyway; only not to do it is printed. */
  static boolean printed(Option option) {
    return option.negated() || !option.name().startsWith("--update-");
  }
}
