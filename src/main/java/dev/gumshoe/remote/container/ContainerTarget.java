package dev.gumshoe.remote.container;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Target;

/** A container on a node: commands run inside it. Does not own the node's connection. */
public final class ContainerTarget implements Target {
  private final Target node;
  private final ContainerOnNode container;

  /** Commands reach the container through the node, which stays open when this is closed. */
  public ContainerTarget(Target node, ContainerOnNode container) {
    this.node = node;
    this.container = container;
  }

  @Override
  public String label() {
    return container.name() + " on " + node.label();
  }

  @Override
  public Capture run(Command command) throws InterruptedException {
    return node.run(command);
  }

  @Override
  public void close() {}
}
