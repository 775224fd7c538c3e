package dev.gumshoe.remote.container;

import java.util.List;
import java.util.Map;

/**
 * A container or the sandbox of a pod, as a runtime lists it.
 *
 * @param id the runtime's id
 * @param title the runtime's own name for it, may be empty
 * @param sandbox whether it only holds a pod's namespaces
 * @param labels those that Kubernetes set included
 * @param pid on the node; 0 when not known
 */
record Listed(String id, String title, boolean sandbox, Map<String, String> labels, long pid) {
  /** The kubelet's labels (kubernetes/kubernetes, pkg/kubelet/types/labels.go). */
  static final String CONTAINER_NAME = "io.kubernetes.container.name";

  static final String POD_NAME = "io.kubernetes.pod.name";
  static final String POD_NAMESPACE = "io.kubernetes.pod.namespace";
  static final String POD_UID = "io.kubernetes.pod.uid";

  Listed {
    labels = Map.copyOf(labels);
  }

  /** From labels alone: dockershim and containerd say which are sandboxes. */
  static Listed of(String id, String title, Map<String, String> labels, long pid) {
    boolean sandbox =
        "podsandbox".equals(labels.get("io.kubernetes.docker.type"))
            || "sandbox".equals(labels.get("io.cri-containerd.kind"));
    return new Listed(id, title, sandbox, labels, pid);
  }

  String label(String key) {
    return labels.getOrDefault(key, "");
  }

  String name() {
    String name = label(CONTAINER_NAME);
    return !name.isEmpty() ? name : title.isEmpty() ? id : title;
  }

  boolean isCalled(String other) {
    return name().equals(other)
        || title.equals(other)
        || id.equals(other)
        || other.length() >= 12 && id.startsWith(other);
  }

  boolean hasLabels(Map<String, String> wanted) {
    return labels.entrySet().containsAll(wanted.entrySet());
  }

  ContainerOnNode on(ContainerRuntime runtime, List<String> prefix) {
    return new ContainerOnNode(
        runtime, prefix, id, name(), label(POD_NAME), label(POD_NAMESPACE), pid);
  }
}
