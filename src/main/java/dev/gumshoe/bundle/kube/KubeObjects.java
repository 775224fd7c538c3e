package dev.gumshoe.bundle.kube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects in a file: JSON or YAML; a list with {@code items}, an array, or one object. What comes
 * from a list of one kind often lacks {@code kind} and {@code apiVersion}, which kubectl shows.
 */
final class KubeObjects {
  private static final int LONGEST = 256 << 20;

  private KubeObjects() {}

  /** Empty when the text is not this. */
  static Optional<List<ObjectNode>> read(String text, KubeResource resource) {
    return parsed(text).flatMap(root -> objects(root, resource));
  }

  private static Optional<JsonNode> parsed(String text) {
    JsonMapper json = JsonMapper.shared();
    try {
      String start = text.stripLeading();
      if (start.startsWith("{") || start.startsWith("[")) {
        return Optional.of(json.readTree(text));
      }
      LoadSettings settings = LoadSettings.builder().setCodePointLimit(LONGEST).build();
      return Optional.ofNullable(new Load(settings).loadFromString(text)).map(json::valueToTree);
    } catch (JacksonException | YamlEngineException _) {
      return Optional.empty();
    }
  }

  private static Optional<List<ObjectNode>> objects(JsonNode root, KubeResource resource) {
    if (root.isArray()) {
      return all(root, "", "", resource);
    }
    if (!root.isObject()) {
      return Optional.empty();
    }
    String kind = root.path("kind").asString("");
    if (!root.has("items") && !kind.endsWith("List")) {
      return kind.isEmpty() || kind.equals(resource.kind())
          ? Optional.of(List.of(named((ObjectNode) root, "", "", resource)))
          : Optional.empty();
    }
    JsonNode items = root.path("items");
    boolean typed = kind.endsWith("List") && !kind.equals("List");
    return items.isNull() || items.isMissingNode()
        ? Optional.of(List.of())
        : all(
            items,
            typed ? kind.substring(0, kind.length() - "List".length()) : "",
            typed ? root.path("apiVersion").asString("") : "",
            resource);
  }

  private static Optional<List<ObjectNode>> all(
      JsonNode items, String kind, String apiVersion, KubeResource resource) {
    var found = new ArrayList<ObjectNode>();
    for (JsonNode item : items) {
      if (!(item instanceof ObjectNode object)) {
        return Optional.empty();
      }
      found.add(named(object, kind, apiVersion, resource));
    }
    return items.isArray() ? Optional.of(found) : Optional.empty();
  }

  private static ObjectNode named(
      ObjectNode object, String kind, String apiVersion, KubeResource resource) {
    if (object.path("kind").asString("").isEmpty()) {
      object.put("kind", kind.isEmpty() ? resource.kind() : kind);
    }
    if (object.path("apiVersion").asString("").isEmpty()) {
      object.put("apiVersion", apiVersion.isEmpty() ? resource.apiVersion() : apiVersion);
    }
    return object;
  }
}
