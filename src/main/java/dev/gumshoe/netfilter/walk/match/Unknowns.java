package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import java.util.stream.Collectors;

/** Tests whose outcome nobody can tell from what is known. */
final class Unknowns {
  private Unknowns() {}

  /** A fact that is the same along the way. */
  static Test clause(String clause, boolean negated) {
    Truth depends = Truth.depends(clause).negatedIf(negated);
    return (_, _) -> depends;
  }

  /** Something that may come out otherwise each time. */
  static Test eachTime(String clause, boolean negated) {
    Truth depends = new Truth.Depends(Question.eachTime(clause), !negated);
    return (_, _) -> depends;
  }

  /** A match, or an option of one, that Gumshoe cannot tell. */
  static Test match(Match match) {
    String options = match.options().stream().map(Unknowns::text).collect(Collectors.joining(" "));
    return eachTime("the match '" + (match.name() + " " + options).strip() + "' holds", false);
  }

  static Test option(Match match, Option option) {
    return eachTime("the match '" + match.name() + " " + text(option) + "' holds", false);
  }

  private static String text(Option option) {
    return ((option.negated() ? "! " : "")
            + option.name()
            + " "
            + String.join(" ", option.values()))
        .strip();
  }
}
