package dev.gumshoe.triage;

import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Role;
import dev.gumshoe.remote.Target;
import dev.gumshoe.session.TargetSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Fills the roles of all flows from the same nodes, each of which is connected once. Safe for use
 * by several threads at once.
 */
final class SharedSource {
  private final TargetSource nodes;
  private final KnownAnswers known;
  private final Map<Role, TargetSource.Supply> supplied = new HashMap<>();

  /**
   * A source over these nodes.
   *
   * @param nodes knows the nodes by the names that a triage has for them
   */
  SharedSource(TargetSource nodes, KnownAnswers known) {
    this.nodes = nodes;
    this.known = known;
  }

  /** Targets for a flow whose roles are filled so: names of nodes by name of the role. */
  TargetSource of(Map<String, String> filling) {
    return new TargetSource() {
      @Override
      public Supply supply(Role role, Map<String, Target> targets) throws InterruptedException {
        return switch (role) {
          case Role.OfNode node -> {
            String name = filling.get(node.name());
            yield name == null
                ? new Supply.NotSupplied(Why.NO_TARGET, "No node was named for it.")
                : node(new Role.OfNode(name, name, node.kubectl()));
          }
          case Role.OfContainer container -> shared(nodes.supply(container, targets));
        };
      }

      @Override
      public void close() {
        // The nodes are the triage's.
      }
    };
  }

  private synchronized TargetSource.Supply node(Role.OfNode role) throws InterruptedException {
    TargetSource.Supply before = supplied.get(role);
    if (before != null) {
      return before;
    }
    TargetSource.Supply supply = shared(nodes.supply(role, Map.of()));
    supplied.put(role, supply);
    return supply;
  }

  private TargetSource.Supply shared(TargetSource.Supply supply) {
    return switch (supply) {
      case TargetSource.Supply.Supplied(Target target, String description) ->
          new TargetSource.Supply.Supplied(new SharedTarget(target, known), description);
      case TargetSource.Supply.NotSupplied none -> none;
    };
  }
}
