package dev.gumshoe.evidence;

import java.util.List;

/**
 * The networks of sandboxes ({@code crictl inspectp}, PodSandboxStatus of the CRI).
 *
 * @param sandboxes in the order printed
 */
public record SandboxDetails(List<SandboxDetail> sandboxes) implements Evidence {
  public SandboxDetails {
    sandboxes = List.copyOf(sandboxes);
  }

  /**
   * A sandbox.
   *
   * @param uid of the pod
   * @param state {@code ready} or {@code notready}
   * @param attempt how often kubelet made it anew
   * @param created when, ISO 8601
   * @param network whose network it is in: {@code pod}, {@code node} for that of the host; empty
   *     where the runtime does not tell
   * @param ip its first address as the runtime remembers it; empty where it remembers none
   */
  public record SandboxDetail(
      String id,
      String pod,
      String namespace,
      String uid,
      String state,
      long attempt,
      String created,
      String network,
      String ip,
      int line) {}
}
