package dev.gumshoe.evidence;

import java.util.List;

/**
 * Processes that containerd runs ({@code ctr -n k8s.io tasks ls}).
 *
 * @param tasks in the order printed
 */
public record TaskList(List<ContainerTask> tasks) implements Evidence {
  public TaskList {
    tasks = List.copyOf(tasks);
  }

  /**
   * A task.
   *
   * @param id of its container
   * @param status {@code RUNNING}, {@code STOPPED}, {@code PAUSED}, {@code UNKNOWN}
   */
  public record ContainerTask(String id, long pid, String status, int line) {}
}
