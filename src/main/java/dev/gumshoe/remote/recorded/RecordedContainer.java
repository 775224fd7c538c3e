package dev.gumshoe.remote.recorded;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.flow.cases.CaseTarget;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Target;
import dev.gumshoe.remote.container.Contained;
import dev.gumshoe.remote.container.ContainerOnNode;
import dev.gumshoe.remote.container.ContainerRuntime;
import java.util.List;

/** A container of a case. */
public final class RecordedContainer implements Contained {
  private final RecordedTarget own;
  private final RecordedTarget node;
  private final ContainerOnNode container;

  /**
   * The container that fills a role in a case.
   *
   * @param node what the case's node is called
   */
  public RecordedContainer(Case recorded, String role, CaseTarget.Container of, String node) {
    this.own = new RecordedTarget(recorded, role, of.name() + " on " + node);
    this.node = new RecordedTarget(recorded, of.on(), node);
    this.container =
        new ContainerOnNode(
            ContainerRuntime.CRICTL,
            List.of("crictl"),
            "",
            of.name(),
            of.pod(),
            of.namespace(),
            RecordedTarget.pids(recorded, of.on()).getOrDefault(role, 0L));
  }

  @Override
  public Target node() {
    return node;
  }

  @Override
  public ContainerOnNode container() {
    return container;
  }

  @Override
  public String label() {
    return own.label();
  }

  @Override
  public Capture run(Command command) {
    return own.run(command);
  }

  @Override
  public void close() {
    // There is no connection to let go of.
  }
}
