package dev.gumshoe.evidence;

import java.util.List;

/**
 * All about containers, but their environment and arguments, which may hold secrets ({@code crictl
 * inspect}, {@code docker inspect}).
 *
 * @param containers in the order printed; none where there is no such container
 */
public record ContainerDetails(List<ContainerDetail> containers) implements Evidence {
  public ContainerDetails {
    containers = List.copyOf(containers);
  }

  /**
   * A container.
   *
   * @param state {@code running}, {@code exited}, {@code created}, {@code paused}
   * @param pid of its first process; 0 while it has none
   * @param exitCode 0 while it runs
   * @param reason why it ended: {@code OOMKilled}, {@code Error}, {@code Completed}; Docker tells
   *     only of the first
   * @param message what the runtime says of a failure
   * @param attempt how often it was made anew (CRI), or started again (Docker)
   * @param started ISO 8601; empty where it has not started
   * @param finished ISO 8601; empty while it runs
   * @param networkMode of Docker: {@code host}, {@code container:…}; empty for CRI
   */
  public record ContainerDetail(
      String id,
      String name,
      ImageName image,
      String imageId,
      String state,
      long pid,
      long exitCode,
      String reason,
      String message,
      long attempt,
      String started,
      String finished,
      boolean privileged,
      String networkMode,
      String pod,
      String namespace,
      String logPath,
      List<ContainerMount> mounts,
      int line) {
    public ContainerDetail {
      mounts = List.copyOf(mounts);
    }
  }

  /** A directory or file of the node that a container sees. */
  public record ContainerMount(String source, String destination, boolean readOnly) {}
}
