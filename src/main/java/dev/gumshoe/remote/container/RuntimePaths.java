package dev.gumshoe.remote.container;

import java.util.List;

/** The ways in which a runtime's tool is called. */
final class RuntimePaths {
  private static final String K3S = "/run/k3s/containerd/containerd.sock";

  private RuntimePaths() {}

  /** As it is set up on the node; containerd keeps Kubernetes' containers in a namespace. */
  static List<List<String>> usual(ContainerRuntime runtime) {
    return switch (runtime) {
      case NERDCTL -> List.of(List.of("nerdctl", "-n", "k8s.io"));
      case CTR -> List.of(List.of("ctr", "-n", "k8s.io"), List.of("ctr", "-n", "default"));
      case CRICTL, DOCKER, PODMAN, NSENTER -> List.of(List.of(runtime.tool()));
    };
  }

  /** For the containerd that k3s brings, where its socket is. */
  static List<List<String>> ofK3s(ContainerRuntime runtime, Asking asking)
      throws InterruptedException {
    if (asking.existing(List.of(K3S)).isEmpty()) {
      return List.of();
    }
    return switch (runtime) {
      case NERDCTL -> List.of(List.of("nerdctl", "--address", K3S, "-n", "k8s.io"));
      case CTR -> List.of(List.of("ctr", "-a", K3S, "-n", "k8s.io"));
      case CRICTL, DOCKER, PODMAN, NSENTER -> List.of();
    };
  }
}
