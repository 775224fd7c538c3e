package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import java.util.List;
import java.util.Optional;

/** Tests that draw lots or count: the next packet may fare otherwise. */
final class LotsTests {
  private LotsTests() {}

  /** {@code statistic}: lots, or every so many-th packet. */
  static List<Test> statistic(Match match) {
    Optional<Option> probability = option(match, "--probability");
    Optional<Option> every = option(match, "--every");
    if (probability.isPresent()) {
      return List.of(lots(match, probability.get()));
    }
    return every.isPresent() ? List.of(nth(match, every.get())) : List.of(Unknowns.match(match));
  }

  /** {@code limit}, {@code hashlimit}, {@code connlimit}, {@code quota}, …: what they count. */
  static List<Test> counted(Match match, String clause) {
    String options =
        String.join(
            " ",
            match.options().stream()
                .map(o -> o.name() + " " + String.join(" ", o.values()))
                .toList());
    return List.of(Unknowns.eachTime(clause + " (" + options.strip() + ")", false));
  }

  /** {@code recent}: {@code --set} matches always, the others by what was seen before. */
  static List<Test> recent(Match match) {
    Optional<Option> set = option(match, "--set");
    if (set.isPresent()) {
      boolean negated = set.get().negated();
      return List.of((_, _) -> Truth.of(!negated));
    }
    return counted(match, "the address was seen as recently as the rule asks");
  }

  private static Test lots(Match match, Option option) {
    double odds;
    try {
      odds = Double.parseDouble(String.join("", option.values()));
    } catch (NumberFormatException e) {
      return Unknowns.match(match);
    }
    if (!(odds >= 0 && odds <= 1)) {
      return Unknowns.match(match);
    }
    if (odds == 0 || odds == 1) {
      return (_, _) -> Truth.of(odds == 1).negatedIf(option.negated());
    }
    String text =
        "the lot falls on this rule (probability %s)".formatted(String.join("", option.values()));
    var depends = new Truth.Depends(Question.lots(text, odds), !option.negated());
    return (_, _) -> depends;
  }

  private static Test nth(Match match, Option every) {
    Optional<Ranges> count = Ranges.of(String.join("", every.values()));
    if (count.isEmpty() || count.get().from() < 1) {
      return Unknowns.match(match);
    }
    double odds = 1.0 / count.get().from();
    if (odds == 1) {
      return (_, _) -> Truth.of(!every.negated());
    }
    String text = "it is this rule's turn (every %d packets)".formatted(count.get().from());
    var depends = new Truth.Depends(Question.lots(text, odds), !every.negated());
    return (_, _) -> depends;
  }

  private static Optional<Option> option(Match match, String name) {
    return match.options().stream().filter(option -> option.name().equals(name)).findFirst();
  }
}
