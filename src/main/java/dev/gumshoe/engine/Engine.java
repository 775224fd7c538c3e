package dev.gumshoe.engine;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Gather;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The walk as a pure function: checked flow and state to what is to be done next. */
public final class Engine {
  /** So often may a walk come to the same step; then it is going round. */
  private static final int ROUNDS = 5;

  private Engine() {}

  /** What is to be done next. */
  public static Next next(Flow flow, SessionState state) {
    if (state.finding().isPresent()) {
      return new Next.Done(
          flow.finding(state.finding().get())
              .orElseThrow(() -> new IllegalArgumentException("no such finding in the flow")));
    }
    Optional<Visit> current = state.current();
    if (current.isEmpty()) {
      return new Next.Enter(flow.start());
    }
    Visit visit = current.get();
    return visit
        .decision()
        .map(decision -> follow(flow, state, decision))
        .orElseGet(() -> at(flow, state, flow.step(visit.step()), visit));
  }

  private static Next follow(Flow flow, SessionState state, Decision decision) {
    String to = decision.to();
    if (flow.finding(to).isPresent()) {
      return new Next.Conclude(to);
    }
    long rounds = state.path().stream().filter(visit -> visit.step().equals(to)).count();
    return rounds >= ROUNDS
        ? new Next.Stuck(
            state.path().getLast().step(),
            "The walk came to '%s' %d times already; choose another branch."
                .formatted(flow.titleOf(to), rounds))
        : new Next.Enter(to);
  }

  /**
   * What is to be done next to learn what one gather of the current step gathers, whatever the
   * others are at: to fill a role, to skip a probe, or to run one.
   *
   * @param gather its name
   * @return empty when it is answered, or is none of the current step
   */
  public static Optional<Next> toLearn(Flow flow, SessionState state, String gather) {
    return state
        .current()
        .flatMap(
            visit -> {
              List<Gather> only =
                  flow.step(visit.step()).gather().stream()
                      .filter(one -> one.name().equals(gather))
                      .toList();
              return gathering(flow, state, only, visit);
            });
  }

  private static Next at(Flow flow, SessionState state, Step step, Visit visit) {
    return gathering(flow, state, step.gather(), visit).orElseGet(() -> decide(step, state));
  }

  private static Optional<Next> gathering(
      Flow flow, SessionState state, List<Gather> gathers, Visit visit) {
    List<Order> orders = new ArrayList<>();
    for (Gather gather : gathers) {
      Optional<Integer> attempt = Orders.due(gather, visit);
      if (attempt.isEmpty()) {
        continue;
      }
      Optional<Role> unfilled =
          gather.roles().stream().flatMap(role -> unfilled(flow, state, role).stream()).findFirst();
      if (unfilled.isPresent()) {
        return Optional.of(new Next.Fill(unfilled.get()));
      }
      switch (Orders.make(visit.step(), gather, attempt.get(), state)) {
        case Orders.Ready(Order order) -> orders.add(order);
        case Orders.Hopeless(Next.Skip skip) -> {
          return Optional.of(skip);
        }
      }
    }
    return orders.isEmpty() ? Optional.empty() : Optional.of(new Next.Run(orders));
  }

  /** The role to fill first: of a container, the role of its node. */
  private static Optional<Role> unfilled(Flow flow, SessionState state, String name) {
    Role role = flow.roles().get(name);
    if (role == null || state.roles().containsKey(name)) {
      return Optional.empty();
    }
    return switch (role) {
      case Role.OfNode node -> Optional.of(node);
      case Role.OfContainer container ->
          unfilled(flow, state, container.on())
              .or(() -> Optional.of(container.named(state.inputs())));
    };
  }

  private static Next decide(Step step, SessionState state) {
    return switch (step) {
      case Step.ByPerson person -> new Next.Ask(person);
      case Step.ByRule rules -> new Next.Propose(rules, Decisions.byRule(rules, state.scope()));
    };
  }
}
