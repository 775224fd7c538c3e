package dev.gumshoe.evidence;

import static dev.gumshoe.evidence.Kinds.kind;

import java.util.List;

/** Kinds of evidence: container runtimes. */
final class ContainerKinds {
  private static final List<Kind> ALL =
      List.of(
          kind(
              "container-images",
              ImageList.class,
              "Images on a node",
              "crictl images -o json",
              "docker images --format {{json .}}",
              "ctr -n k8s.io images ls"),
          kind(
              "container-inspect",
              ContainerDetails.class,
              "All about a container but its environment",
              "crictl inspect CONTAINER",
              "docker inspect CONTAINER"),
          kind(
              "container-list",
              ContainerList.class,
              "Containers that a runtime knows",
              "crictl ps -a -o json",
              "docker ps -a --no-trunc --format {{json .}}",
              "ctr -n k8s.io containers ls"),
          kind(
              "runtime-version",
              RuntimeVersion.class,
              "Versions of a container runtime",
              "crictl version",
              "docker version",
              "ctr version"),
          kind(
              "sandbox-inspect",
              SandboxDetails.class,
              "Networks of pods' sandboxes",
              "crictl inspectp -q -o json SANDBOX…"),
          kind("sandbox-list", SandboxList.class, "Sandboxes of pods", "crictl pods -o json"),
          kind(
              "task-list",
              TaskList.class,
              "Processes that containerd runs",
              "ctr -n k8s.io tasks ls"));

  private ContainerKinds() {}

  static List<Kind> all() {
    return ALL;
  }
}
