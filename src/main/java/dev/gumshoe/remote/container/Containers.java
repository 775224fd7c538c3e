package dev.gumshoe.remote.container;

import dev.gumshoe.remote.Target;
import java.util.List;
import java.util.Optional;

/** Finds containers on a node through whichever runtime is there. */
public final class Containers {
  private Containers() {}

  /**
   * Looks for running containers, read-only and as root.
   *
   * @throws InterruptedException when the calling thread is interrupted
   */
  public static ContainerSearch find(Target node, ContainerQuery query)
      throws InterruptedException {
    return new ContainerSearch.NoRuntime(List.of(node.label() + query));
  }

  /**
   * The argument vector, for the node and as root, that prints the last lines of a container's log.
   *
   * @return empty where the runtime keeps none
   */
  public static Optional<List<String>> logs(ContainerOnNode container, int tailLines) {
    return Optional.of(List.of(container.id() + tailLines));
  }
}
