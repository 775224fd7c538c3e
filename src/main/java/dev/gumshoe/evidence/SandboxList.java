package dev.gumshoe.evidence;

import java.util.List;

/**
 * Sandboxes of pods ({@code crictl pods -o json}).
 *
 * @param sandboxes in the order printed
 */
public record SandboxList(List<PodSandbox> sandboxes) implements Evidence {
  public SandboxList {
    sandboxes = List.copyOf(sandboxes);
  }

  /**
   * A sandbox.
   *
   * @param uid of the pod
   * @param state {@code ready} or {@code notready}
   * @param attempt how often kubelet made it anew
   * @param created when, ISO 8601 in UTC
   */
  public record PodSandbox(
      String id,
      String pod,
      String namespace,
      String uid,
      String state,
      long attempt,
      String created,
      int line) {}
}
