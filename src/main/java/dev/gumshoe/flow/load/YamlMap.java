package dev.gumshoe.flow.load;

import dev.gumshoe.diagnostic.SourcePosition;
import dev.gumshoe.flow.parsed.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A YAML mapping whose keys are known; reading it notes what is missing or of the wrong shape. */
final class YamlMap {
  private final YamlShapes shapes;
  private final SourcePosition at;
  private final Map<Located<String>, Node> entries;
  private final boolean there;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlMap(
      YamlShapes shapes, SourcePosition at, Map<Located<String>, Node> entries, boolean there) {
    this.shapes = shapes;
    this.at = at;
    this.there = there;
    this.entries = entries;
    entries.forEach((key, value) -> values.put(key.value(), value));
  }

  static YamlMap of(YamlShapes shapes, SourcePosition at, Map<Located<String>, Node> entries) {
    return new YamlMap(shapes, at, entries, true);
  }

  /** Stands for something that is no mapping, which was noted: nothing is missing in it. */
  static YamlMap none(YamlShapes shapes, SourcePosition at) {
    return new YamlMap(shapes, at, Map.of(), false);
  }

  /** Whether there is a mapping at all. */
  boolean there() {
    return there;
  }

  SourcePosition at() {
    return at;
  }

  /** Keys with their values, in the order of the file. */
  Map<Located<String>, Node> entries() {
    return entries;
  }

  /** Notes every key that is not one of these. */
  YamlMap allow(String what, Set<String> keys) {
    for (Located<String> key : entries.keySet()) {
      if (!keys.contains(key.value())) {
        shapes
            .problems()
            .error(
                key.at(),
                "unknown-key",
                "'%s' is not a key of %s; allowed: %s"
                    .formatted(key.value(), what, String.join(", ", keys)));
      }
    }
    return this;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Optional<Node> node(String key) {
    return Optional.ofNullable(values.get(key));
  }

  Optional<Located<String>> text(String key) {
    return node(key).flatMap(shapes::text);
  }

  /** The text, or an empty one after noting that it is missing or empty. */
  Located<String> needText(String key) {
    if (!has(key)) {
      missing(key);
    }
    Located<String> text = text(key).orElse(new Located<>("", at));
    if (node(key).filter(ScalarNode.class::isInstance).isPresent() && text.value().isBlank()) {
      shapes.problems().error(text.at(), "missing-key", "'" + key + "' is empty; write a text");
      return new Located<>("", text.at());
    }
    return text;
  }

  List<Node> list(String key) {
    return node(key).map(shapes::list).orElse(List.of());
  }

  List<Located<String>> texts(String key) {
    var found = new ArrayList<Located<String>>();
    list(key).forEach(item -> shapes.text(item).ifPresent(found::add));
    return found;
  }

  /** The mapping under a key; an empty one where there is none. */
  YamlMap map(String key) {
    return node(key).map(shapes::map).orElse(none(shapes, at));
  }

  void missing(String key) {
    if (!there) {
      return;
    }
    shapes.problems().error(at, "missing-key", "'" + key + "' is missing here");
  }
}
