package dev.gumshoe.remote.container;

/** What runs containers on a node, in the order in which they are asked. */
public enum ContainerRuntime {
  /** Kubernetes' own tool, for containerd, CRI-O and cri-dockerd. */
  CRICTL("crictl"),
  /** Docker, up to Kubernetes 1.23. */
  DOCKER("docker"),
  /** containerd's Docker-like tool. */
  NERDCTL("nerdctl"),
  /** containerd's own tool. */
  CTR("ctr"),
  /** Podman. */
  PODMAN("podman"),
  /** No runtime: a process in a mount namespace of its own. */
  NSENTER("nsenter");

  private final String tool;

  ContainerRuntime(String tool) {
    this.tool = tool;
  }

  /** The program that is run on the node. */
  public String tool() {
    return tool;
  }
}
