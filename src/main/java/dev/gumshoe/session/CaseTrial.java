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
import dev.gumshoe.parse.all.Answers;
import dev.gumshoe.remote.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks a case by the rules alone: the test of a flow. Files of packets are in the system's
 * temporary directory for as long as they are read.
 */
public final class CaseTrial {
  private final Flow flow;
  private final Case tried;
  private final CaseTargets source;
  private final Map<String, Target> targets = new LinkedHashMap<>();
  private SessionState state = SessionState.EMPTY;

  private CaseTrial(Flow flow, Case tried) {
    this.flow = flow;
    this.tried = tried;
    this.source = new CaseTargets(tried);
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
        case Next.Fill(Role role) -> fill(role);
        case Next.Skip(String step, String gather, int attempt, var answer) ->
            happen(new Event.ProbeSkipped(step, gather, attempt, answer));
        case Next.Run(List<Order> orders) -> orders.forEach(this::perform);
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

  private void fill(Role role) {
    switch (source.supply(role, targets)) {
      case TargetSource.Supply.Supplied(Target target, String description) -> {
        targets.put(role.name(), target);
        happen(new Event.RoleFilled(role.name(), target.label(), description));
      }
      case TargetSource.Supply.NotSupplied(var why, String detail) ->
          happen(new Event.RoleUnfilled(role.name(), why, detail));
    }
  }

  private void perform(Order order) {
    switch (order) {
      case Order.OfProbe probe -> perform(probe);
      case Order.OfPackets packets -> perform(packets);
    }
  }

  private void perform(Order.OfPackets order) {
    try (var log = new TrialLog(this::happen)) {
      new PacketCapturing(log, targets, Patience.RECORDED).perform(order);
    }
  }

  private void perform(Order.OfProbe order) {
    Target target = targets.get(order.role());
    if (target == null) {
      throw new IllegalStateException("an order for a role that is not filled: " + order.role());
    }
    try {
      var capture = target.run(order.command());
      happen(
          new Event.ProbeEnded(
              order.step(),
              order.gather(),
              order.attempt(),
              capture,
              Answers.read(order.kind(), capture)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("a recorded target does not wait", e);
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
