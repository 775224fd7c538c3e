package dev.gumshoe.flow.lint;

import java.util.List;
import java.util.Map;

/** Container runtimes' own programs, and kubectl. */
final class ContainerPrograms {
  private static final List<String> LIKE_DOCKER =
      List.of(
          "ps",
          "inspect",
          "images",
          "version",
          "info",
          "logs",
          "stats",
          "top",
          "port",
          "diff",
          "container ls",
          "container list",
          "container inspect",
          "container logs",
          "container top",
          "image ls",
          "image inspect",
          "network ls",
          "network inspect",
          "volume ls",
          "volume inspect",
          "system df",
          "system info");

  private ContainerPrograms() {}

  static Map<String, Form> all() {
    return Map.of(
        "crictl",
        Options.of("+r:i:t:c:D", "runtime-endpoint:", "image-endpoint:", "timeout:", "config:")
            .with(
                read ->
                    read.begins(
                        "ps",
                        "pods",
                        "inspect",
                        "inspectp",
                        "inspecti",
                        "images",
                        "version",
                        "info",
                        "logs",
                        "stats",
                        "statsp",
                        "imagefsinfo")),
        "docker",
        Options.of("+H:c:", "host:", "context:", "config:", "log-level:")
            .with(read -> LIKE_DOCKER.stream().anyMatch(read::begins)),
        "nerdctl",
        Options.of("+n:a:H:", "namespace:", "address:", "host:", "data-root:")
            .with(read -> LIKE_DOCKER.stream().anyMatch(read::begins)),
        "podman",
        Options.of("+r", "remote", "url:", "root:", "runroot:", "log-level:")
            .with(read -> LIKE_DOCKER.stream().anyMatch(read::begins)),
        "ctr",
        Options.of("+n:a:", "namespace:", "address:", "timeout:", "connect-timeout:")
            .with(ContainerPrograms::ctr),
        "kubectl",
        kubectl());
  }

  private static boolean ctr(Options.Read read) {
    return read.operands().size() >= 2
            && switch (read.operands().getFirst()) {
              case "containers",
                  "container",
                  "c",
                  "images",
                  "image",
                  "i",
                  "namespaces",
                  "namespace" ->
                  read.operands().get(1).matches("ls|list|info");
              case "tasks", "task", "t" -> read.operands().get(1).matches("ls|list|ps|metrics");
              case "snapshots", "snapshot" -> read.operands().get(1).matches("ls|list|info");
              default -> false;
            }
        || read.operands().size() == 1 && read.begins("version");
  }

  /** Left out: --raw, --profile-output, and the dump of cluster-info, which write or can. */
  private static Form kubectl() {
    return Options.of(
            "n:Ao:l:c:wpL:",
            "namespace:",
            "all-namespaces",
            "output:",
            "selector:",
            "container:",
            "previous",
            "watch",
            "follow",
            "tail:",
            "since:",
            "since-time:",
            "timestamps",
            "limit-bytes:",
            "field-selector:",
            "label-columns:",
            "show-labels",
            "show-kind",
            "no-headers",
            "sort-by:",
            "ignore-not-found",
            "chunk-size:",
            "containers",
            "client",
            "request-timeout:",
            "kubeconfig:",
            "context:")
        .with(
            read ->
                read.begins(
                        "get",
                        "describe",
                        "logs",
                        "version",
                        "top",
                        "events",
                        "api-resources",
                        "api-versions",
                        "rollout status",
                        "rollout history",
                        "auth can-i")
                    || (read.begins("cluster-info") && read.operands().size() == 1));
  }
}
