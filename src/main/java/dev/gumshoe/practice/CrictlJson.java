package dev.gumshoe.practice;

import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What crictl prints with {@code -o json}: messages of the container runtime interface
 * (kubernetes/cri-api, runtime/v1/api.proto) with the names of their fields in lower camel case.
 */
final class CrictlJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** 2026-01-01T00:00:00Z in nanoseconds, as crictl prints times in lists: when they began. */
  private static final String CREATED = "1767225600000000000";

  private CrictlJson() {}

  static String pods(List<Container> containers) {
    ObjectNode root = MAPPER.createObjectNode();
    var items = root.putArray("items");
    for (Container one : containers) {
      ObjectNode pod = items.addObject().put("id", one.podId());
      pod.putObject("metadata")
          .put("name", one.pod())
          .put("uid", one.podUid())
          .put("namespace", one.namespace())
          .put("attempt", 0);
      pod.put("state", "SANDBOX_READY").put("createdAt", CREATED);
      ObjectNode labels = pod.putObject("labels");
      new TreeMap<>(one.labels()).forEach(labels::put);
      podLabels(labels, one);
      pod.putObject("annotations");
      pod.put("runtimeHandler", "");
    }
    return print(root);
  }

  static String containers(List<Container> containers) {
    ObjectNode root = MAPPER.createObjectNode();
    var all = root.putArray("containers");
    for (Container one : containers) {
      ObjectNode node = all.addObject().put("id", one.id()).put("podSandboxId", one.podId());
      common(node, one).put("createdAt", CREATED);
    }
    return print(root);
  }

  static String inspect(Container one) {
    ObjectNode root = MAPPER.createObjectNode();
    common(root.putObject("status").put("id", one.id()), one);
    root.putObject("info").put("sandboxID", one.podId()).put("pid", one.pid());
    return print(root);
  }

  private static ObjectNode common(ObjectNode node, Container one) {
    node.putObject("metadata").put("name", one.name()).put("attempt", 0);
    node.putObject("image").put("image", one.name());
    node.put("state", "CONTAINER_RUNNING");
    ObjectNode labels = node.putObject("labels");
    labels.put("io.kubernetes.container.name", one.name());
    podLabels(labels, one);
    node.putObject("annotations");
    return node;
  }

  private static void podLabels(ObjectNode labels, Container one) {
    labels.put("io.kubernetes.pod.name", one.pod());
    labels.put("io.kubernetes.pod.namespace", one.namespace());
    labels.put("io.kubernetes.pod.uid", one.podUid());
  }

  private static String print(ObjectNode root) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }
}
