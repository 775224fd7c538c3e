package dev.gumshoe.evidence;

import java.util.List;

/**
 * Nodes of a cluster ({@code kubectl get nodes -o json}).
 *
 * @param nodes in the order printed
 */
public record KubeNodes(List<KubeNode> nodes) implements Evidence {
  public KubeNodes {
    nodes = List.copyOf(nodes);
  }

  /**
   * A node.
   *
   * @param ready whether its condition Ready is True
   * @param cordoned whether nothing new is scheduled on it
   * @param runtime {@code containerd://1.6.20}
   * @param internalIp its first address of that type; empty where it has none
   * @param cpuMillis what pods may have of it, in thousandths of a processor
   * @param memoryBytes what pods may have of it
   * @param maxPods how many pods it takes
   */
  public record KubeNode(
      String name,
      boolean ready,
      boolean cordoned,
      List<KubeCondition> conditions,
      List<KubeTaint> taints,
      String kubelet,
      String kubeProxy,
      String runtime,
      String kernel,
      String os,
      String internalIp,
      List<String> podCidrs,
      long cpuMillis,
      long memoryBytes,
      long maxPods,
      String created,
      int line) {
    public KubeNode {
      conditions = List.copyOf(conditions);
      taints = List.copyOf(taints);
      podCidrs = List.copyOf(podCidrs);
    }
  }

  /** What keeps pods away from a node. */
  public record KubeTaint(String key, String value, String effect) {}
}
