package dev.gumshoe.exercise;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Decisions;
import dev.gumshoe.engine.Engine;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Visit;
import dev.gumshoe.flow.Scope;
import dev.gumshoe.flow.Step;
import dev.gumshoe.session.RecordedNodes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An exercise that a trainee is at: nothing is proposed, and nothing says whether a choice was
 * right. Every move is written down; the score is made of them alone. For one thread at a time.
 */
public final class Drill {
  private final Exercise exercise;
  private final Choices choices;
  private final InstantSource clock;
  private final RecordedNodes nodes;
  private final List<Move> moves = new ArrayList<>();
  private SessionState state = SessionState.EMPTY;

  /** Begins the exercise at the first step of its flow. */
  public Drill(Exercise exercise, Choices choices, InstantSource clock) {
    this.exercise = exercise;
    this.choices = choices;
    this.clock = clock;
    this.nodes = exercise.nodes().get();
    var flow = exercise.flow();
    happen(new Event.SessionStarted(flow.id(), flow.text(), exercise.inputs(), "exercise"));
    happen(new Event.StepEntered(flow.start()));
    moves.add(new Move.Began(clock.instant()));
  }

  /** What is practised. */
  public Exercise exercise() {
    return exercise;
  }

  /** Where the trainee stands: evidence that was looked at, and the path. */
  public SessionState state() {
    return state;
  }

  /** What the trainee did so far. */
  public List<Move> moves() {
    return List.copyOf(moves);
  }

  /** The step that the trainee is at; empty where the walk came to an end of the tree. */
  public Optional<Step> step() {
    return state.finding().isPresent()
        ? Optional.empty()
        : state.current().map(visit -> exercise.flow().step(visit.step()));
  }

  /** What can be looked at here. */
  public List<Probe> probes() {
    List<Probe> found = new ArrayList<>();
    step()
        .ifPresent(
            step -> {
              Map<String, ?> answers = here().answers();
              step.gather()
                  .forEach(
                      one ->
                          found.add(Probe.of(one, answers.containsKey(one.name()), state.scope())));
              if (step instanceof Step.ByPerson person) {
                found.add(asking(person));
              }
            });
    return List.copyOf(found);
  }

  private Probe asking(Step.ByPerson step) {
    String name = Clue.answerOf(step.id());
    return new Probe(name, List.of(), step.question().text(), looked(name));
  }

  private boolean looked(String gather) {
    return moves.stream()
        .anyMatch(move -> move instanceof Move.Looked seen && seen.gather().equals(gather));
  }

  /**
   * Looks at evidence of this step: the state has it then.
   *
   * @param gather of one of {@link #probes}
   */
  public void look(String gather) {
    moves.add(new Move.Looked(clock.instant(), here().step(), gather));
    learn(gather);
  }

  private void learn(String gather) {
    for (Optional<Next> next = Engine.toLearn(exercise.flow(), state, gather);
        next.isPresent();
        next = Engine.toLearn(exercise.flow(), state, gather)) {
      switch (next.get()) {
        case Next.Fill(var role) -> nodes.fill(role, this::happen);
        case Next.Skip(String step, String name, int attempt, var answer) ->
            happen(new Event.ProbeSkipped(step, name, attempt, answer));
        case Next.Run(var orders) -> orders.forEach(order -> nodes.perform(order, this::happen));
        case Next.Enter _, Next.Propose _, Next.Ask _, Next.Conclude _, Next.Done _, Next.Stuck _ ->
            throw new IllegalStateException("nothing of this teaches anything: " + next.get());
      }
    }
  }

  /** What the person of the original answered at this step. */
  public String answered() {
    return exercise
        .truth()
        .decisionAt(here().step())
        .filter(decision -> decision.by() == Decision.By.PERSON)
        .flatMap(decision -> step().map(step -> Reasons.label(step, decision.branch())))
        .orElse("Not recorded: nobody was asked this.");
  }

  /** The branches of this step, without a word of what the evidence says to them. */
  public List<Decision> branches() {
    var blank = new Scope(Map.of(), exercise.inputs(), Map.of());
    return step().map(step -> Decisions.choices(step, blank)).orElse(List.of());
  }

  /**
   * Why each of the branches would be taken, or what a person would have to answer for it. Values
   * in it would tell which one is true, and are left out.
   */
  public List<String> reasons() {
    return step().map(step -> Reasons.of(step, branches())).orElse(List.of());
  }

  /**
   * Takes a branch, the right one or not.
   *
   * @param number its place in {@link #branches}
   */
  public void take(int number) {
    Decision chosen = branches().get(number);
    moves.add(new Move.Took(clock.instant(), here().step(), chosen.to()));
    happen(new Event.Decided(here().step(), chosen));
    happen(
        exercise.flow().finding(chosen.to()).isPresent()
            ? new Event.Concluded(chosen.to())
            : new Event.StepEntered(chosen.to()));
  }

  /** Goes back to the step before; at the first one it stays. */
  public void back() {
    int last = state.path().size() - (state.finding().isPresent() ? 1 : 2);
    if (last >= 0) {
      String step = state.path().get(last).step();
      moves.add(new Move.WentBack(clock.instant(), step));
      happen(new Event.SteppedBack(step));
    }
  }

  /** A hint for where the trainee stands, in lines. It costs {@link Hint#price}. */
  public List<String> hint(Hint strength) {
    moves.add(new Move.Hinted(clock.instant(), here().step(), strength));
    return new Hints(exercise).at(state, strength);
  }

  /**
   * Notes a command that was typed on a practice node; it counts as looking, where it is a probe.
   *
   * @param typed of {@link TypedCommands}
   */
  public void typed(Move.Typed typed) {
    moves.add(typed);
    if (probes().stream().anyMatch(one -> one.gather().equals(typed.gather()) && !one.looked())) {
      learn(typed.gather());
    }
  }

  /** What can be said to be the matter. */
  public List<Cause> causes() {
    return choices.causes();
  }

  /** Says what is the matter. */
  public void state(Cause cause) {
    moves.add(new Move.StatedCause(clock.instant(), cause.flow(), cause.finding()));
  }

  /** Remedies to choose from; what is stated decides which. */
  public List<String> remedies() {
    String stated =
        Trail.of(moves)
            .cause()
            .filter(of -> of.flow().equals(exercise.flow().id()))
            .map(Move.StatedCause::finding)
            .orElse("");
    return choices.remedies(stated, exercise.truth().finding());
  }

  /**
   * Says what to do.
   *
   * @param remedy its title; empty for nothing
   */
  public void remedy(String remedy) {
    moves.add(new Move.StatedRemedy(clock.instant(), remedy));
  }

  /** What is told at the end. */
  public Debriefing debriefing() {
    return Debriefing.of(exercise, moves(), choices::touches);
  }

  private Visit here() {
    return state.path().getLast();
  }

  private void happen(Event event) {
    state = state.after(event);
  }
}
