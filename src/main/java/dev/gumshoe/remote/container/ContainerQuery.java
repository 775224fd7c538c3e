package dev.gumshoe.remote.container;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which container is meant.
 *
 * @param labels labels of its pod, all of which must fit: {@code k8s-app=kube-proxy}
 * @param name the name of the container in its pod, or its id
 */
public record ContainerQuery(Map<String, String> labels, Optional<String> name) {
  public ContainerQuery {
    labels = Map.copyOf(labels);
    if (labels.isEmpty() && name.isEmpty()) {
      throw new IllegalArgumentException("a container is looked for by label or by name");
    }
  }

  /** By the labels of its pod. */
  public static ContainerQuery labelled(Map<String, String> labels) {
    return new ContainerQuery(labels, Optional.empty());
  }

  /** By its name. */
  public static ContainerQuery named(String name) {
    return new ContainerQuery(Map.of(), Optional.of(name));
  }

  /**
   * The name to go by where pod labels are not to be had: the container's, or else the value of the
   * label that names the application, which is what Kubernetes' own pods call their container.
   */
  Optional<String> likelyName() {
    return name.or(() -> Optional.ofNullable(labels.get("k8s-app")))
        .or(() -> Optional.ofNullable(labels.get("component")))
        .or(() -> Optional.ofNullable(labels.get("app.kubernetes.io/name")))
        .or(() -> Optional.ofNullable(labels.get("app")));
  }

  /** As in messages: {@code k8s-app=kube-proxy}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name.map(n -> "name " + n).orElse(""));
    new TreeMap<>(labels)
        .forEach(
            (key, value) ->
                text.append(text.isEmpty() ? "" : ", ").append(key).append('=').append(value));
    return text.toString();
  }
}
