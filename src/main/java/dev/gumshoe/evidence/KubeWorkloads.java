package dev.gumshoe.evidence;

import java.util.List;

/**
 * What makes pods ({@code kubectl get deployments,daemonsets,statefulsets -o json}).
 *
 * @param workloads in the order printed
 */
public record KubeWorkloads(List<KubeWorkload> workloads) implements Evidence {
  public KubeWorkloads {
    workloads = List.copyOf(workloads);
  }

  /**
   * A workload.
   *
   * @param kind {@code Deployment}, {@code DaemonSet}, {@code StatefulSet}, {@code ReplicaSet}
   * @param desired how many pods there should be
   * @param updated how many are of the newest version
   * @param current whether its controller has seen the newest version of it
   * @param spread whether its pods ask to be kept apart
   * @param images of its containers
   */
  public record KubeWorkload(
      String kind,
      String name,
      String namespace,
      long desired,
      long updated,
      long ready,
      long available,
      boolean current,
      boolean spread,
      List<ImageName> images,
      List<KubeCondition> conditions,
      int line) {
    public KubeWorkload {
      images = List.copyOf(images);
      conditions = List.copyOf(conditions);
    }
  }
}
