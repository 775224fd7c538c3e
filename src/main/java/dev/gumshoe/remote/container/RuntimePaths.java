package dev.gumshoe.remote.container;

import java.util.List;

/**
 * The ways in which a runtime's tool is called: as set up, and for where k3s has its containerd.
 */
final class RuntimePaths {
  private static final String K3S = "/run/k3s/containerd/containerd.sock";

  private RuntimePaths() {}

  static List<List<String>> prefixes(ContainerRuntime runtime) {
    return switch (runtime) {
      case NERDCTL ->
          List.of(
              List.of("nerdctl", "-n", "k8s.io"),
              List.of("nerdctl", "--address", K3S, "-n", "k8s.io"));
      case CTR ->
          List.of(
              List.of("ctr", "-n", "k8s.io"),
              List.of("ctr", "-n", "default"),
              List.of("ctr", "-a", K3S, "-n", "k8s.io"));
      case CRICTL, DOCKER, PODMAN, NSENTER -> List.of(List.of(runtime.tool()));
    };
  }
}
