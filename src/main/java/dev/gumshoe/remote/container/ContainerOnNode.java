package dev.gumshoe.remote.container;

import java.util.List;

/**
 * A running container.
 *
 * @param runtime what knows it
 * @param prefix the argument vector that reaches the runtime: {@code [ctr, -n, k8s.io]}
 * @param id the runtime's id for it; empty for a bare process
 * @param name its name in its pod; its id where there is no other
 * @param podName empty when not known
 * @param namespace the pod's, empty when not known
 * @param pid the process id on the node of its first process; 0 when not known
 */
public record ContainerOnNode(
    ContainerRuntime runtime,
    List<String> prefix,
    String id,
    String name,
    String podName,
    String namespace,
    long pid) {
  public ContainerOnNode {
    prefix = List.copyOf(prefix);
  }

  /** As in messages: {@code kube-proxy (pod kube-system/kube-proxy-x7k2p)}. */
  public String title() {
    return podName.isEmpty() ? name : name + " (pod " + namespace + "/" + podName + ")";
  }
}
