package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import java.util.List;
import java.util.Optional;

/** Tests of membership in a set (xt_set.c). */
final class SetTests {
  private SetTests() {}

  static Optional<Test> of(Match match, Option option, SetLookup sets) {
    boolean counts = match.options().stream().anyMatch(SetTests::counts);
    if (!option.name().equals("--match-set") || option.values().size() != 2 || counts) {
      return Optional.empty();
    }
    String name = option.values().getFirst();
    List<Boolean> sources =
        List.of(option.values().getLast().split(",")).stream().map("src"::equals).toList();
    return Optional.of(
        (packet, _) ->
            sets.contains(name, new SetQuery(packet, sources), 0).negatedIf(option.negated()));
  }

  /** Options that ask for counters, or turn the meaning of {@code nomatch} round. */
  private static boolean counts(Option option) {
    return option.name().startsWith("--packets-")
        || option.name().startsWith("--bytes-")
        || option.name().equals("--return-nomatch");
  }
}
