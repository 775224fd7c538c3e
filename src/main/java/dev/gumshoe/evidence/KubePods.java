package dev.gumshoe.evidence;

import java.util.List;

/**
 * Pods ({@code kubectl get pods -o json}), without what may hold secrets: environment and
 * arguments.
 *
 * @param pods in the order printed
 */
public record KubePods(List<KubePod> pods) implements Evidence {
  public KubePods {
    pods = List.copyOf(pods);
  }

  /**
   * A pod.
   *
   * @param phase {@code Pending}, {@code Running}, {@code Succeeded}, {@code Failed}
   * @param reason {@code Evicted}; empty where none is told
   * @param ready whether its condition Ready is True
   * @param deleted when it began to end; empty while nobody ends it
   * @param owner {@code ReplicaSet/web-5d4}; empty where nothing made it
   * @param graceSeconds how long it may take to end
   * @param spread whether it asks to be kept apart from its like (anti-affinity, or spread over
   *     nodes)
   * @param containers init containers first
   */
  public record KubePod(
      String name,
      String namespace,
      String uid,
      String phase,
      String reason,
      String message,
      boolean ready,
      String node,
      String ip,
      boolean hostNetwork,
      String created,
      String deleted,
      String owner,
      String serviceAccount,
      long graceSeconds,
      boolean spread,
      List<KubeCondition> conditions,
      List<KubeContainer> containers,
      int line) {
    public KubePod {
      conditions = List.copyOf(conditions);
      containers = List.copyOf(containers);
    }
  }

  /**
   * A container of a pod.
   *
   * @param state {@code waiting}, {@code running}, {@code terminated}; empty before kubelet told
   * @param reason {@code CrashLoopBackOff}, {@code OOMKilled}; of the state
   * @param exitCode of the state; 0 where it is not terminated
   * @param lastReason why it ended the last time: {@code Error}; empty where it never did
   * @param lastExitCode of the last time
   * @param lastFinished when that was
   * @param preStop whether something runs before it is ended
   * @param cpuMillis requested, in thousandths of a processor; 0 for nothing
   * @param memoryBytes requested; 0 for nothing
   * @param cpuLimitMillis 0 for no limit
   * @param memoryLimitBytes 0 for no limit
   */
  public record KubeContainer(
      String name,
      boolean init,
      ImageName image,
      String pullPolicy,
      boolean ready,
      long restarts,
      String state,
      String reason,
      String message,
      long exitCode,
      String started,
      String lastReason,
      long lastExitCode,
      String lastFinished,
      boolean preStop,
      long cpuMillis,
      long memoryBytes,
      long cpuLimitMillis,
      long memoryLimitBytes) {}
}
