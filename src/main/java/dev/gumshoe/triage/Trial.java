package dev.gumshoe.triage;

import dev.gumshoe.engine.Conclusion;
import dev.gumshoe.engine.Conclusions;
import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Engine;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.Order;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.Step;
import dev.gumshoe.parse.all.Answers;
import dev.gumshoe.remote.Target;
import dev.gumshoe.session.CleanCapture;
import dev.gumshoe.session.TargetSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The walk of one flow without a person: the rules' branches are taken, and it ends where a person,
 * a value that was not given, or a packet capture would be needed.
 */
final class Trial {
  private final Flow flow;
  private final TargetSource source;
  private final MissingInputs missing;
  private final Map<String, Target> targets = new LinkedHashMap<>();
  private SessionState state;
  private Optional<Need> cluster = Optional.empty();

  /**
   * A walk that has not begun.
   *
   * @param inputs by name, those that are known
   */
  Trial(Flow flow, Map<String, Object> inputs, TargetSource source) {
    this.flow = flow;
    this.source = source;
    this.missing = new MissingInputs(flow, inputs.keySet());
    this.state =
        SessionState.EMPTY.after(
            new Event.SessionStarted(flow.id(), flow.text(), inputs, "triage"));
  }

  /** How far it came. */
  SessionState state() {
    return state;
  }

  /** Walks as far as can be. */
  Standing walk() throws InterruptedException {
    while (true) {
      Next next = Engine.next(flow, state);
      switch (next) {
        case Next.Enter(String step) -> happen(new Event.StepEntered(step));
        case Next.Conclude(String finding) -> happen(new Event.Concluded(finding));
        case Next.Done(Finding finding) -> {
          Conclusion conclusion = Conclusions.of(flow, state).orElseThrow();
          boolean more = cluster.isPresent() && finding instanceof Finding.Undetermined;
          return more
              ? new Standing.Open(finding.title(), cluster.get())
              : end(finding, conclusion);
        }
        case Next.Stuck(String step, String detail) -> {
          return new Standing.Open(flow.titleOf(step), new Need.OfWalk(detail));
        }
        case Next.Ask(Step.ByPerson step) -> {
          Need person = new Need.OfPerson(step.question().text());
          return new Standing.Open(step.title(), cluster.orElse(person));
        }
        case Next.Fill(Role role) -> {
          Optional<Need> none = fill(role);
          if (none.isPresent()) {
            return new Standing.Open(title(), none.get());
          }
        }
        case Next.Skip(String step, String gather, int attempt, var answer) -> {
          Optional<Need> input = missing.in(flow.step(step), gather);
          if (answer.why() == Why.NO_VALUE && input.isPresent()) {
            return new Standing.Open(title(), input.get());
          }
          happen(new Event.ProbeSkipped(step, gather, attempt, answer));
        }
        case Next.Propose(Step.ByRule step, Decision decision) -> {
          Optional<Need> input = missing.in(step);
          if (decision.by() == Decision.By.UNKNOWN && input.isPresent()) {
            return new Standing.Open(title(), input.get());
          }
          happen(new Event.Decided(step.id(), decision));
        }
        case Next.Run(List<Order> orders) -> {
          if (orders.stream().anyMatch(Order.OfPackets.class::isInstance)) {
            return new Standing.Open(title(), new Need.OfPackets(title()));
          }
          perform(orders);
        }
      }
    }
  }

  private static Standing end(Finding finding, Conclusion conclusion) {
    return switch (finding) {
      case Finding.Fault _ -> new Standing.Supported(conclusion);
      case Finding.Healthy _ -> new Standing.RuledOut(conclusion);
      case Finding.Undetermined _ -> new Standing.Undecided(conclusion);
    };
  }

  /**
   * What is needed when nothing fills a node's role. A container that is not there is evidence, and
   * without a machine with kubectl a flow goes as far as its nodes' evidence leads.
   */
  private Optional<Need> fill(Role role) throws InterruptedException {
    return switch (source.supply(role, Map.copyOf(targets))) {
      case TargetSource.Supply.Supplied(Target target, String description) -> {
        targets.put(role.name(), target);
        happen(new Event.RoleFilled(role.name(), target.label(), description));
        yield Optional.empty();
      }
      case TargetSource.Supply.NotSupplied(Why why, String detail) -> {
        Need need = new Need.OfTarget(role.title(), why == Why.NO_TARGET ? "" : detail);
        if (role instanceof Role.OfNode(String _, String _, boolean kubectl)) {
          if (!kubectl) {
            yield Optional.of(need);
          }
          cluster = Optional.of(need);
        }
        happen(new Event.RoleUnfilled(role.name(), why, detail));
        yield Optional.empty();
      }
    };
  }

  private void perform(List<Order> orders) throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new LinkedHashMap<Order.OfProbe, Future<Capture>>();
      for (Order order : orders) {
        if (order instanceof Order.OfProbe probe) {
          Target target = targets.get(probe.role());
          if (target == null) {
            throw new IllegalStateException("an order for a role that is not filled");
          }
          running.put(probe, threads.submit(() -> target.run(probe.command())));
        }
      }
      try {
        for (var one : running.entrySet()) {
          ended(one.getKey(), CleanCapture.of(one.getValue().get()));
        }
      } catch (InterruptedException e) {
        running.values().forEach(probe -> probe.cancel(true));
        throw e;
      } catch (ExecutionException e) {
        throw new IllegalStateException("a probe failed in a way that it cannot", e);
      }
    }
  }

  private void ended(Order.OfProbe order, Capture capture) {
    happen(
        new Event.ProbeEnded(
            order.step(),
            order.gather(),
            order.attempt(),
            capture,
            Answers.read(order.kind(), capture)));
  }

  private String title() {
    return state.current().map(visit -> flow.titleOf(visit.step())).orElse(flow.title());
  }

  private void happen(Event event) {
    state = state.after(event);
  }
}
