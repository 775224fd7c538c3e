package dev.gumshoe.session;

import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.flow.cases.CaseTarget;
import dev.gumshoe.remote.Target;
import dev.gumshoe.remote.recorded.RecordedContainer;
import dev.gumshoe.remote.recorded.RecordedTarget;
import java.util.Map;

/** Fills roles from a case. */
public final class CaseTargets implements TargetSource {
  private final Case recorded;

  /** Targets of this case. */
  public CaseTargets(Case recorded) {
    this.recorded = recorded;
  }

  @Override
  public Supply supply(Role role, Map<String, Target> targets) {
    return switch (recorded.targets().get(role.name())) {
      case null ->
          new Supply.NotSupplied(
              Why.NO_TARGET, "The case has nothing for role " + role.name() + ".");
      case CaseTarget.Absent(String detail) -> new Supply.NotSupplied(Why.NO_TARGET, detail);
      case CaseTarget.Node(String host) ->
          new Supply.Supplied(
              new RecordedTarget(recorded, role.name(), host), "recorded node of " + recorded.id());
      case CaseTarget.Container container ->
          new Supply.Supplied(
              new RecordedContainer(recorded, role.name(), container, host(container.on())),
              "recorded container of " + recorded.id());
    };
  }

  private String host(String role) {
    return recorded.targets().get(role) instanceof CaseTarget.Node(String host) ? host : role;
  }

  @Override
  public void close() {
    // Nothing is connected.
  }
}
