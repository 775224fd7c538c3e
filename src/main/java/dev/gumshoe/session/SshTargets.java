package dev.gumshoe.session;

import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Role;
import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.remote.Target;
import dev.gumshoe.remote.container.ContainerOnNode;
import dev.gumshoe.remote.container.ContainerQuery;
import dev.gumshoe.remote.container.ContainerSearch;
import dev.gumshoe.remote.container.ContainerTarget;
import dev.gumshoe.remote.container.Containers;
import dev.gumshoe.remote.kubectl.KubectlTarget;
import dev.gumshoe.remote.kubectl.OwnMachine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Fills roles with nodes over SSH, and with containers on them. */
public final class SshTargets implements NodeSource {
  private final Connector connector;
  private final SshOptions options;
  private final Prompts prompts;
  private final Map<String, NodeAddress> nodes;
  private final Map<String, Target> connected = new LinkedHashMap<>();
  private final List<ConnectFailure> failures = new CopyOnWriteArrayList<>();

  /**
   * Targets at these addresses.
   *
   * @param nodes by role; roles that are missing are not filled
   */
  public SshTargets(
      Connector connector, SshOptions options, Prompts prompts, Map<String, NodeAddress> nodes) {
    this.connector = connector;
    this.options = options;
    this.prompts = prompts;
    this.nodes = Map.copyOf(nodes);
  }

  @Override
  public Optional<ConnectFailure> connect() throws InterruptedException {
    for (String role : nodes.keySet()) {
      node(role);
    }
    return failures.stream().findFirst();
  }

  @Override
  public Supply supply(Role role, Map<String, Target> targets) throws InterruptedException {
    return switch (role) {
      case Role.OfNode node -> node.kubectl() ? cluster(node.name()) : ofNodes(node.name());
      case Role.OfContainer container -> container(container, targets);
    };
  }

  /** A target whose kubectl is called the way that works there. */
  private Supply cluster(String role) throws InterruptedException {
    return switch (node(role)) {
      case Supply.Supplied(Target target, String description) ->
          new Supply.Supplied(new KubectlTarget(target), description);
      case Supply.NotSupplied none -> none;
    };
  }

  private Supply ofNodes(String role) throws InterruptedException {
    Supply supply = node(role);
    return supply instanceof Supply.Supplied(OwnMachine _, String _)
        ? new Supply.NotSupplied(
            Why.NO_TARGET,
            "Role %s is a node; %s stands only for a machine with kubectl."
                .formatted(role, OwnMachine.NAME))
        : supply;
  }

  private synchronized Supply node(String role) throws InterruptedException {
    NodeAddress address = nodes.get(role);
    if (address == null) {
      return new Supply.NotSupplied(Why.NO_TARGET, "No node was named for role " + role + ".");
    }
    Target open = connected.get(role);
    if (open != null) {
      return new Supply.Supplied(open, "node over SSH");
    }
    if (address.equals(NodeAddress.of(OwnMachine.NAME))) {
      Target own = new OwnMachine();
      connected.put(role, own);
      return new Supply.Supplied(own, "kubectl on the operator's own machine");
    }
    return switch (connector.connect(address, options, prompts)) {
      case Connector.Result.Connected(Target target, List<String> warnings) -> {
        connected.put(role, target);
        var words = new ArrayList<>(List.of("node over SSH"));
        words.addAll(warnings);
        yield new Supply.Supplied(target, String.join("; ", words));
      }
      case Connector.Result.Failed(ConnectFailure failure) -> {
        failures.add(failure);
        yield new Supply.NotSupplied(Why.NOT_CONNECTED, failure.sentence());
      }
    };
  }

  private static Supply container(Role.OfContainer role, Map<String, Target> targets)
      throws InterruptedException {
    Target node = targets.get(role.on());
    if (node == null) {
      return new Supply.NotSupplied(Why.NO_TARGET, "Its node is not connected.");
    }
    var query = new ContainerQuery(role.labels(), role.container());
    return switch (Containers.find(node, query)) {
      case ContainerSearch.Found(List<ContainerOnNode> found) -> only(node, query, found);
      case ContainerSearch.NoneMatches(List<String> asked) ->
          new Supply.NotSupplied(
              Why.NO_TARGET,
              "No running container on %s has %s (asked: %s)."
                  .formatted(node.label(), query, String.join(", ", asked)));
      case ContainerSearch.NoRuntime(List<String> lookedFor) ->
          new Supply.NotSupplied(
              Why.TOOL_MISSING,
              "No container runtime was found on %s (looked for: %s)."
                  .formatted(node.label(), String.join(", ", lookedFor)));
      case ContainerSearch.CannotAsk(Why why, String detail) -> new Supply.NotSupplied(why, detail);
    };
  }

  /** Where more than one fits, the choice is the operator's; nothing is guessed. */
  private static Supply only(Target node, ContainerQuery query, List<ContainerOnNode> found) {
    if (found.size() > 1) {
      return new Supply.NotSupplied(
          Why.NO_TARGET,
          "%d containers on %s have %s; it cannot be told which one is meant."
              .formatted(found.size(), node.label(), query));
    }
    ContainerOnNode container = found.getFirst();
    return new Supply.Supplied(
        new ContainerTarget(node, container),
        "container %s, through %s".formatted(container.title(), container.runtime().tool()));
  }

  @Override
  public synchronized void close() {
    connected.values().forEach(Target::close);
    connected.clear();
  }
}
