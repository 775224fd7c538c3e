package dev.gumshoe.ui.walk;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Filling;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.Visit;
import dev.gumshoe.flow.DecidingLine;
import dev.gumshoe.flow.Gather;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.Step;
import dev.gumshoe.ui.evidence.Gathered;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A visited step as it is shown.
 *
 * @param number its place in the path, counted from 1
 * @param step the step
 * @param evidence what was gathered there
 * @param decision the branch taken, or proposed; empty before
 * @param current whether the walk is there now
 */
public record StepShown(
    int number, Step step, List<Gathered> evidence, Optional<Decision> decision, boolean current) {
  public StepShown {
    evidence = List.copyOf(evidence);
  }

  /**
   * The step at a place of the path.
   *
   * @param visit counted from 0
   */
  public static StepShown of(Sight sight, int visit) {
    List<Visit> path = sight.state().path();
    Visit shown = path.get(visit);
    Step step = sight.flow().step(shown.step());
    boolean current = visit == path.size() - 1;
    Optional<Decision> decision =
        shown.decision().or(() -> current ? proposed(sight.next()) : Optional.empty());
    Set<DecidingLine> lines = decision.map(d -> Set.copyOf(d.lines())).orElse(Set.of());
    List<Gathered> evidence =
        step.gather().stream()
            .map(gather -> gathered(sight, shown, gather, lines, current))
            .toList();
    return new StepShown(visit + 1, step, evidence, decision, current);
  }

  private static Optional<Decision> proposed(Next next) {
    return next instanceof Next.Propose(_, Decision decision)
        ? Optional.of(decision)
        : Optional.empty();
  }

  private static Gathered gathered(
      Sight sight, Visit visit, Gather gather, Set<DecidingLine> lines, boolean current) {
    Optional<Sight.InFlight> running =
        sight.inFlight().stream()
            .filter(one -> current && one.gather().equals(gather.name()))
            .findFirst();
    Set<Integer> deciding =
        lines.stream()
            .filter(line -> line.gather().equals(gather.name()))
            .map(DecidingLine::line)
            .collect(Collectors.toSet());
    return new Gathered(
        gather,
        gather.roles().stream().map(role -> target(sight, role)).collect(Collectors.joining(", ")),
        visit.attempts().getOrDefault(gather.name(), List.of()),
        running.map(Sight.InFlight::command),
        running.map(Sight.InFlight::progress).orElse(""),
        running.flatMap(Sight.InFlight::soFar),
        deciding);
  }

  /** Who fills a role, for the operator. */
  static String target(Sight sight, String role) {
    return switch (sight.state().roles().get(role)) {
      case Filling.Filled(String target, _) -> target;
      case Filling.Unfilled _ -> title(sight, role) + " (not there)";
      case null -> title(sight, role);
    };
  }

  private static String title(Sight sight, String role) {
    Role known = sight.flow().roles().get(role);
    return known == null ? role : known.title();
  }
}
