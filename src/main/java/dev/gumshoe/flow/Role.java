package dev.gumshoe.flow;

import java.util.Map;
import java.util.Optional;

/** A part that a flow needs filled. */
public sealed interface Role {
  /** The key that probes and remedies name it by. */
  String name();

  /** Who fills it, for the operator. */
  String title();

  /**
   * A node over SSH.
   *
   * @param name its key
   * @param title who fills it
   * @param kubectl whether it is asked for the cluster: its kubectl is called with the kubeconfig
   *     that is found there, and the operator's own machine can stand in for it
   */
  record OfNode(String name, String title, boolean kubectl) implements Role {}

  /**
   * A container on a node.
   *
   * @param name its key
   * @param title who fills it
   * @param on the role of its node
   * @param labels labels of its pod, all of which must match
   * @param container its name in the pod, where the flow gives one; <code>${NAME}</code> where the
   *     input of that name has it
   */
  record OfContainer(
      String name, String title, String on, Map<String, String> labels, Optional<String> container)
      implements Role {
    public OfContainer {
      labels = Map.copyOf(labels);
    }

    /** The role of the container that the operator named: with the input in its place. */
    public OfContainer named(Map<String, Object> inputs) {
      return new OfContainer(name, title, on, labels, container.map(text -> filled(text, inputs)));
    }

    private static String filled(String text, Map<String, Object> inputs) {
      return inputOf(text).map(inputs::get).map(Object::toString).orElse(text);
    }
  }

  /** The input that a container's name stands for: {@code name} of <code>${name}</code>. */
  static Optional<String> inputOf(String container) {
    return container.startsWith("${") && container.endsWith("}")
        ? Optional.of(container.substring(2, container.length() - 1).strip())
        : Optional.empty();
  }
}
