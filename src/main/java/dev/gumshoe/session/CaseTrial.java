package dev.gumshoe.session;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Decisions;
import dev.gumshoe.engine.Engine;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.Order;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Visit;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Question;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.Step;
import dev.gumshoe.flow.cases.Case;
import java.util.List;

/**
 * Walks a case by the rules alone: the test of a flow. Files of packets are in the system's
 * temporary directory for as long as they are read.
 */
public final class CaseTrial {
  private final Flow flow;
  private final Case tried;
  private final CaseNodes nodes;
  private SessionState state = SessionState.EMPTY;

  private CaseTrial(Flow flow, Case tried) {
    this.flow = flow;
    this.tried = tried;
    this.nodes = new CaseNodes(tried);
  }

  /**
   * Where the rules lead in a case.
   *
   * @param path ids of the steps
   * @param end id of the finding, or a sentence why the walk ended without one
   * @param state at the end
   */
  public record Outcome(List<String> path, String end, SessionState state) {
    /** Whether path and finding are as the case expects. */
    public boolean meets(Case tried) {
      return path.equals(tried.expected().path()) && end.equals(tried.expected().finding());
    }
  }

  /** Walks the case to its end. */
  public static Outcome walk(Flow flow, Case tried) {
    var trial = new CaseTrial(flow, tried);
    trial.happen(
        new Event.SessionStarted(
            flow.id(), flow.text(), SessionInputs.of(flow, tried.inputs()), "test"));
    String end = trial.run();
    return new Outcome(trial.state.path().stream().map(Visit::step).toList(), end, trial.state);
  }

  private String run() {
    while (true) {
      switch (Engine.next(flow, state)) {
        case Next.Enter(String step) -> happen(new Event.StepEntered(step));
        case Next.Conclude(String finding) -> happen(new Event.Concluded(finding));
        case Next.Fill(Role role) -> nodes.fill(role, this::happen);
        case Next.Skip(String step, String gather, int attempt, var answer) ->
            happen(new Event.ProbeSkipped(step, gather, attempt, answer));
        case Next.Run(List<Order> orders) ->
            orders.forEach(order -> nodes.perform(order, this::happen));
        case Next.Propose(var step, Decision decision) ->
            happen(new Event.Decided(step.id(), decision));
        case Next.Ask(Step.ByPerson step) -> answer(step);
        case Next.Done(var finding) -> {
          return finding.id();
        }
        case Next.Stuck(_, String detail) -> {
          return detail;
        }
      }
    }
  }

  /** The person of the case answers; one that is silent does not know. */
  private void answer(Step.ByPerson step) {
    List<Question.Choice> answers = step.question().answers();
    String given = tried.choices().getOrDefault(step.id(), "");
    int chosen = answers.stream().map(Question.Choice::id).toList().indexOf(given);
    List<Decision> choices = Decisions.choices(step, state.scope());
    happen(new Event.Decided(step.id(), choices.get(chosen < 0 ? choices.size() - 1 : chosen)));
  }

  private synchronized void happen(Event event) {
    state = state.after(event);
  }
}
