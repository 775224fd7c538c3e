package dev.gumshoe.remote.container;

import dev.gumshoe.remote.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds containers on a node through whichever runtime is there. */
public final class Containers {
  private Containers() {}

  /**
   * Looks for running containers, read-only and as root: every runtime in turn until one knows the
   * container, and at last the node's processes.
   *
   * @throws InterruptedException when the calling thread is interrupted
   */
  public static ContainerSearch find(Target node, ContainerQuery query)
      throws InterruptedException {
    return new Search(new Asking(node), query).run();
  }

  /**
   * The argument vector, for the node and as root, that prints the last lines of a container's log.
   *
   * @return empty where the runtime keeps none
   */
  public static Optional<List<String>> logs(ContainerOnNode container, int tailLines) {
    return switch (container.runtime()) {
      case CRICTL, DOCKER, NERDCTL, PODMAN -> {
        List<String> argv = new ArrayList<>(container.prefix());
        argv.addAll(List.of("logs", "--tail", Integer.toString(tailLines), container.id()));
        yield Optional.of(argv);
      }
      case CTR, NSENTER -> Optional.empty();
    };
  }
}
