package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Packet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A walk for people, line by line: the fate, what decided, the way, what it depends on. */
public final class WalkText {
  private static final int SHOWN = 8;

  private final List<String> lines = new ArrayList<>();

  private WalkText() {}

  /** The lines; at their end what would be without the rule that let the packet through. */
  public static List<String> lines(Walk walk, Optional<Walk> otherwise) {
    var text = new WalkText();
    text.all(walk, otherwise);
    return text.lines;
  }

  private void all(Walk walk, Optional<Walk> otherwise) {
    if (walk.paths().size() == 1) {
      path(walk.paths().getFirst(), walk.packet(), "");
    } else {
      several(walk);
    }
    otherwise.ifPresent(this::otherwise);
  }

  private void several(Walk walk) {
    Optional<Fate> fate = walk.fate();
    line(
        fate.map(
                all -> "The packet " + FateWords.clause(all) + ", whichever of " + ways(walk) + ".")
            .orElseGet(() -> "It depends: the packet may go " + ways(walk) + "."));
    int number = 0;
    for (Path path : walk.paths().stream().limit(SHOWN).toList()) {
      lines.add("");
      number++;
      line("%d. If %s:".formatted(number, conditions(path)));
      path(path, walk.packet(), "   ");
    }
    if (walk.paths().size() > SHOWN) {
      lines.add("");
      line("… and %d ways more; --json prints them all.".formatted(walk.paths().size() - SHOWN));
    }
    if (walk.cut()) {
      line("There are still more ways, which were not followed: say more about the packet.");
    }
  }

  private static String ways(Walk walk) {
    return walk.paths().size() + (walk.cut() ? " ways or more" : " ways");
  }

  private static String conditions(Path path) {
    String all = String.join("; ", path.assumptions().stream().map(Assumption::toString).toList());
    double odds = path.probability();
    return (all.isEmpty() ? "nothing else is so" : all)
        + (odds < 1 ? " (odds %.4g)".formatted(odds) : "");
  }

  private void path(Path path, Packet given, String indent) {
    line(indent + FateWords.sentence(path, given));
    path.decider()
        .ifPresentOrElse(
            step -> line(indent + "Decided by " + decided(step)),
            () -> line(indent + "No rule and no policy stood in its way."));
    lines.add("");
    path.steps().forEach(step -> line(indent + "  " + shown(step)));
    line(indent + "  at the end: " + path.packet());
  }

  private static String decided(Step step) {
    return switch (step) {
      case Step.Met met ->
          "%s:%d, table %s, chain %s: %s"
              .formatted(
                  met.place().rules(),
                  met.line(),
                  met.place().table(),
                  met.place().chain(),
                  met.rule());
      case Step.ByPolicy(Place place, String policy, int line) ->
          "%s:%d, the policy %s of chain %s in table %s"
              .formatted(place.rules(), line, policy, place.chain(), place.table());
      case Step.Happened(var hook, String what) -> "the kernel at " + hook + ": " + what;
    };
  }

  private static String shown(Step step) {
    return switch (step) {
      case Step.Met met ->
          "%-11s %s:%d  %s%s%s"
              .formatted(
                  met.place().hook(),
                  met.place().table(),
                  met.line(),
                  met.rule(),
                  met.effect().isEmpty() ? "" : "  => " + met.effect(),
                  doubt(met.matched()));
      case Step.ByPolicy(Place place, String policy, int line) ->
          "%-11s %s:%d  policy %s".formatted(place.hook(), place.table(), line, policy);
      case Step.Happened(var hook, String what) -> "%-11s %s".formatted(hook, what);
    };
  }

  private static String doubt(Step.Matched matched) {
    return switch (matched) {
      case YES -> "";
      case TAKEN -> "  (taken to match)";
      case PASSED -> "  (taken not to match)";
      case EITHER -> "  (may match; it makes no difference)";
    };
  }

  private void otherwise(Walk walk) {
    Path path = walk.paths().getFirst();
    lines.add("");
    line(
        (walk.fate().isPresent()
                ? "Without that rule: "
                : "Without that rule it depends; for one: ")
            + FateWords.sentence(path, walk.packet()));
    path.decider().ifPresent(step -> line("Decided by " + decided(step)));
  }

  private void line(String text) {
    lines.add(text);
  }
}
