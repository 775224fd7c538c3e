package dev.gumshoe.exercise;

import dev.gumshoe.engine.Conclusion;
import dev.gumshoe.engine.Conclusions;
import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Visit;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Gather;
import dev.gumshoe.flow.Rule;
import dev.gumshoe.flow.Step;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what the decisions of a walk rested on. */
final class Clues {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Flow flow;
  private final SessionState state;

  private Clues(Flow flow, SessionState state) {
    this.flow = flow;
    this.state = state;
  }

  /** The clues of a walk in the order in which they were read first, each once. */
  static List<Clue> of(Flow flow, SessionState state) {
    return new Clues(flow, state).find();
  }

  private List<Clue> find() {
    Map<String, Clue> found = new LinkedHashMap<>();
    for (int at = 0; at < state.path().size(); at++) {
      Visit visit = state.path().get(at);
      if (visit.decision().isPresent()) {
        boolean last = at == state.path().size() - 1;
        Decision decision = visit.decision().get();
        for (String gather : read(visit, decision)) {
          // What no step of the path gathers cannot be looked at on it.
          if (decision.by() == Decision.By.PERSON || gathered(gather, at)) {
            found.put(gather, clue(gather, at, decision, last));
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private Clue clue(String gather, int at, Decision decision, boolean last) {
    List<Conclusion.QuotedLine> lines =
        Conclusions.quotedAt(state, at, decision.lines()).stream()
            .filter(line -> line.gather().equals(gather))
            .toList();
    return new Clue(gather, gatheredAt(gather, at), last, decision.because(), lines);
  }

  private boolean gathered(String gather, int at) {
    return state.path().subList(0, at + 1).stream()
        .anyMatch(visit -> visit.attempts().containsKey(gather));
  }

  /** The step of the path that gathered it last by then. */
  private String gatheredAt(String gather, int at) {
    List<Visit> until = state.path().subList(0, at + 1);
    return until.reversed().stream()
        .filter(visit -> visit.attempts().containsKey(gather))
        .map(Visit::step)
        .findFirst()
        .orElse(state.path().get(at).step());
  }

  private Set<String> read(Visit visit, Decision decision) {
    Step step = flow.step(visit.step());
    return switch (decision.by()) {
      case RULE ->
          decision.lines().isEmpty()
              ? named(Stream.of(decision.condition()))
              : decision.lines().stream()
                  .map(line -> line.gather())
                  .collect(Collectors.toCollection(LinkedHashSet::new));
      case OTHERWISE -> otherwise(step);
      case UNKNOWN -> new LinkedHashSet<>(decision.missing());
      case PERSON -> Set.of(Clue.answerOf(step.id()));
      case OPERATOR -> gathered(step);
    };
  }

  private Set<String> otherwise(Step step) {
    Set<String> tested =
        step instanceof Step.ByRule rules
            ? named(rules.rules().stream().map(Rule::when).map(when -> when.text()))
            : Set.of();
    return tested.isEmpty() ? gathered(step) : tested;
  }

  /** Names of evidence in conditions: whatever was gathered on the path and is named there. */
  private Set<String> named(Stream<String> conditions) {
    Set<String> known = state.scope().evidence().keySet();
    return conditions
        .flatMap(text -> NAME.matcher(text).results().map(result -> result.group()))
        .filter(known::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> gathered(Step step) {
    return step.gather().stream()
        .map(Gather::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
