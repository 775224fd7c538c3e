package dev.gumshoe.flow.load;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.diagnostic.SourcePosition;
import dev.gumshoe.flow.parsed.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML nodes as texts, lists and maps, each with its place; a wrong shape is noted. */
final class YamlShapes {
  private static final String RULE = "wrong-shape";

  private final Source source;
  private final Problems problems;
  private final Places places;

  YamlShapes(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.places = new Places(source);
  }

  Problems problems() {
    return problems;
  }

  Optional<Located<String>> text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(new Located<>(scalar.getValue(), textPosition(scalar)));
    }
    problems.error(position(node), RULE, "a text is expected here, not a " + shape(node));
    return Optional.empty();
  }

  List<Node> list(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problems.error(position(node), RULE, "a list is expected here, not a " + shape(node));
    return List.of();
  }

  YamlMap map(Node node) {
    var entries = new LinkedHashMap<Located<String>, Node>();
    if (!(node instanceof MappingNode mapping)) {
      problems.error(position(node), RULE, "a mapping is expected here, not a " + shape(node));
      return YamlMap.none(this, position(node));
    }
    var seen = new LinkedHashMap<String, SourcePosition>();
    for (NodeTuple tuple : mapping.getValue()) {
      text(tuple.getKeyNode())
          .ifPresent(
              key -> {
                SourcePosition before = seen.putIfAbsent(key.value(), key.at());
                if (before == null) {
                  entries.put(key, tuple.getValueNode());
                } else {
                  problems.error(
                      key.at(),
                      "duplicate-key",
                      "'%s' is here twice; first in line %d".formatted(key.value(), before.line()));
                }
              });
    }
    return YamlMap.of(this, position(node), entries);
  }

  SourcePosition position(Node node) {
    return node.getStartMark().map(places::of).orElse(source.at(1, 1));
  }

  /** Where the text itself begins: behind the quote, on the line below a block's header. */
  private SourcePosition textPosition(ScalarNode scalar) {
    SourcePosition at = position(scalar);
    ScalarStyle style = scalar.getScalarStyle();
    return switch (style) {
      case SINGLE_QUOTED, DOUBLE_QUOTED -> source.at(at.line(), at.column() + 1);
      case LITERAL, FOLDED -> places.below(at);
      case PLAIN, JSON_SCALAR_STYLE -> at;
    };
  }

  private static String shape(Node node) {
    return switch (node) {
      case MappingNode _ -> "mapping";
      case SequenceNode _ -> "list";
      default -> "text";
    };
  }
}
