package dev.gumshoe.exercise;

import dev.gumshoe.engine.Conclusion;
import dev.gumshoe.engine.Conclusions;
import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What hints tell. */
final class Hints {
  private final Exercise exercise;

  Hints(Exercise exercise) {
    this.exercise = exercise;
  }

  /** The hint at where a trainee stands, in lines. */
  List<String> at(SessionState state, Hint hint) {
    List<Visit> path = state.path();
    Optional<String> common =
        path.reversed().stream()
            .map(Visit::step)
            .filter(exercise.truth().path()::contains)
            .findFirst();
    String step = common.orElse(exercise.flow().start());
    var lines = new ArrayList<String>();
    if (state.finding().filter(exercise.truth().finding()::equals).isPresent()) {
      return List.of("Your walk came where the original did. State the cause.");
    }
    boolean here = state.finding().isEmpty() && path.getLast().step().equals(step);
    if (!here) {
      lines.add("The original did not come here. Go back to: " + title(step));
    }
    exercise.truth().decisionAt(step).ifPresent(decision -> tell(step, decision, hint, lines));
    return lines;
  }

  private void tell(String step, Decision decision, Hint hint, List<String> lines) {
    switch (hint) {
      case EVIDENCE -> lines.add("Look at: " + String.join(", ", read(step, decision)) + ".");
      case FACT -> fact(step, decision, lines);
      case BRANCH -> lines.add("Take: %s (%s)".formatted(title(decision.to()), decision.because()));
    }
  }

  private List<String> read(String step, Decision decision) {
    return decision.by() == Decision.By.PERSON
        ? List.of("what the person there answers")
        : Clues.of(exercise.flow(), upTo(step)).stream()
            .filter(Clue::deciding)
            .map(this::where)
            .toList();
  }

  /** The original as far as its last stay at a step, so that this decision is the last one. */
  private SessionState upTo(String step) {
    SessionState state = exercise.truth().state();
    int end = state.path().size();
    while (end > 1 && !state.path().get(end - 1).step().equals(step)) {
      end--;
    }
    return new SessionState(
        state.flow(),
        state.inputs(),
        state.roles(),
        state.path().subList(0, end),
        Optional.empty());
  }

  private String where(Clue clue) {
    return "%s, at '%s'".formatted(clue.gather(), title(clue.seenAt()));
  }

  private void fact(String step, Decision decision, List<String> lines) {
    List<Conclusion.QuotedLine> quoted = Conclusions.quoted(upTo(step), decision.lines());
    quoted.forEach(
        line -> lines.add("%s line %d: %s".formatted(line.gather(), line.line(), line.text())));
    switch (decision.by()) {
      case RULE -> lines.add("It holds that: " + decision.condition());
      case OTHERWISE -> lines.add("None of the conditions of this step holds.");
      case UNKNOWN -> lines.add("Not known: " + String.join(", ", decision.missing()) + ".");
      case PERSON -> lines.add("The person there answered: " + decision.because());
      case OPERATOR -> lines.add("The operator of the original decided: " + decision.reason());
    }
  }

  private String title(String id) {
    return exercise.flow().titleOf(id);
  }
}
