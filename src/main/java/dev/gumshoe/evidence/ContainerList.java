package dev.gumshoe.evidence;

import java.util.List;

/**
 * Containers that a runtime knows ({@code crictl ps -o json}, {@code docker ps}, {@code nerdctl
 * ps}, {@code ctr containers ls}).
 *
 * @param containers in the order printed
 */
public record ContainerList(List<ContainerItem> containers) implements Evidence {
  public ContainerList {
    containers = List.copyOf(containers);
  }

  /**
   * A container.
   *
   * @param state {@code running}, {@code exited}, {@code created}, {@code paused}; empty where the
   *     tool does not tell, as ctr
   * @param attempt how often kubelet made it anew; −1 where the tool does not tell
   * @param pod name of its pod; empty where it has none
   * @param sandbox id of its pod's sandbox
   */
  public record ContainerItem(
      String id,
      String name,
      ImageName image,
      String state,
      long attempt,
      String pod,
      String namespace,
      String sandbox,
      int line) {}
}
