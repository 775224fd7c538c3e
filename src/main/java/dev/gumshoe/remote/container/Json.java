package dev.gumshoe.remote.container;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What runtimes print. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Json() {}

  /** Empty for what is not JSON. */
  static Optional<JsonNode> read(String text) {
    try {
      return Optional.ofNullable(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /** Containers as {@code docker inspect} prints them; nerdctl and podman do the same. */
  static List<Listed> ofInspect(JsonNode array) {
    List<Listed> listed = new ArrayList<>();
    for (JsonNode one : array) {
      listed.add(
          Listed.of(
              text(one.path("Id")),
              text(one.path("Name")).replaceFirst("^/", ""),
              labels(one.path("Config").path("Labels")),
              one.path("State").path("Pid").asLong(0)));
    }
    return listed;
  }

  /** Sandboxes as {@code crictl pods -o json} prints them. */
  static List<Listed> ofPods(JsonNode root) {
    List<Listed> listed = new ArrayList<>();
    for (JsonNode pod : root.path("items")) {
      Map<String, String> labels = new LinkedHashMap<>(labels(pod.path("labels")));
      labels.putIfAbsent(Listed.POD_UID, text(pod.path("metadata").path("uid")));
      String name = text(pod.path("metadata").path("name"));
      listed.add(new Listed(text(pod.path("id")), name, true, labels, 0));
    }
    return listed;
  }

  /** Containers as {@code crictl ps -o json} prints them. */
  static List<Listed> ofPs(JsonNode root) {
    List<Listed> listed = new ArrayList<>();
    for (JsonNode one : root.path("containers")) {
      String name = text(one.path("metadata").path("name"));
      Map<String, String> labels = labels(one.path("labels"));
      listed.add(new Listed(text(one.path("id")), name, false, labels, 0));
    }
    return listed;
  }

  /** The process id in {@code crictl inspect}; 0 when there is none. */
  static long pidOfInspect(JsonNode root) {
    JsonNode one = root.isArray() ? root.path(0) : root;
    return one.path("info").path("pid").asLong(0);
  }

  /** A container as {@code ctr containers info} prints it. */
  static Listed ofCtr(JsonNode root, long pid) {
    return Listed.of(text(root.path("ID")), "", labels(root.path("Labels")), pid);
  }

  private static Map<String, String> labels(JsonNode node) {
    Map<String, String> labels = new LinkedHashMap<>();
    node.properties().forEach(entry -> labels.put(entry.getKey(), text(entry.getValue())));
    return labels;
  }

  private static String text(JsonNode node) {
    return node.asString("");
  }
}
